package org.gatesieve.job.serving;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import org.gatesieve.compact.inference.CompactClassifier;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.job.corpus.StrictUtf8;
import org.gatesieve.job.failure.JobException;

/**
 * Predicts in a pipe, without Spark: a document per line in, a {@link PredictionLine} out, which is
 * flushed before the next line is read. An empty line is an empty document.
 */
public final class LinePrediction {
  private final CompactClassifier classifier;
  private final PrintWriter out;

  public LinePrediction(ClassificationModel model, PrintWriter out) {
    this.classifier = new CompactClassifier(model);
    this.out = out;
  }

  /** Writes the names of the columns. */
  public void writeHeader() {
    write(PredictionLine.header(classifier.labels()));
  }

  /**
   * Predicts every line of {@code in}, UTF-8.
   *
   * @throws JobException when there is no line, one is not UTF-8, or a stream fails
   */
  public void predict(InputStream in) {
    try (InputStream buffered = new BufferedInputStream(in)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long number = 0;
      while (readLine(buffered, line)) {
        number++;
        write(PredictionLine.of(classifier.classify(text(line, number))));
      }
      if (number == 0) {
        throw JobException.inputData("standard input is empty; give one document per line");
      }
    } catch (IOException e) {
      throw JobException.storage("standard input cannot be read: " + e.getMessage(), e);
    }
  }

  /** False at the end of the input; a last line need not be ended. */
  private static boolean readLine(InputStream in, ByteArrayOutputStream line) throws IOException {
    line.reset();
    int next = in.read();
    if (next < 0) {
      return false;
    }
    while (next >= 0 && next != '\n') {
      line.write(next);
      next = in.read();
    }
    return true;
  }

  private static String text(ByteArrayOutputStream line, long number) {
    return StrictUtf8.decode(line.toByteArray())
        .orElseThrow(
            () ->
                JobException.inputData(
                    "standard input, line " + number + " is not UTF-8; convert the input"));
  }

  private void write(String line) {
    out.print(line + "\n");
    // Flushes, too: whoever feeds a line may wait for the answer before giving the next.
    if (out.checkError()) {
      throw JobException.storage("standard output was closed before the input ended", null);
    }
  }
}
