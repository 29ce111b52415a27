package org.gatesieve.job.serving;

import java.io.InputStream;
import java.io.PrintWriter;
import org.gatesieve.compact.inference.CompactClassifier;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.job.failure.JobException;

/**
 * Predicts in a pipe, without Spark: a document per line in, a {@link PredictionLine} out, which is
 * flushed before the next line is read. An empty line is an empty document.
 */
public final class LinePrediction {
  private final CompactClassifier classifier;
  private final LinePipe pipe;

  public LinePrediction(ClassificationModel model, PrintWriter out) {
    this.classifier = new CompactClassifier(model);
    this.pipe = new LinePipe("document", out);
  }

  /** Writes the names of the columns. */
  public void writeHeader() {
    pipe.write(PredictionLine.header(classifier.labels()));
  }

  /**
   * Predicts every line of {@code in}, UTF-8.
   *
   * @throws JobException when there is no line, one is not UTF-8, or a stream fails
   */
  public void predict(InputStream in) {
    pipe.run(in, text -> PredictionLine.of(classifier.classify(text)));
  }
}
