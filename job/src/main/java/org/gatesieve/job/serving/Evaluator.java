package org.gatesieve.job.serving;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.job.config.CorpusSettings;
import org.gatesieve.job.corpus.TestPart;
import org.gatesieve.job.failure.JobException;

/** Scores a compact model on the test part of a corpus, with the model's own text encoding. */
public final class Evaluator {
  private final SparkSession session;
  private final ServedModel model;

  public Evaluator(SparkSession session, ServedModel model) {
    this.session = session;
    this.model = model;
  }

  /**
   * Reads the test part that {@code settings} name, as training does, and scores it.
   *
   * @throws JobException see {@link TestPart#read}
   */
  public Evaluation evaluate(CorpusSettings settings) {
    ClassificationModel classifier = model.classifier();
    List<String> labels = classifier.labels();
    TestPart test = TestPart.read(session, settings, classifier.encoder().tokenizer(), labels);
    try {
      return tally(test, labels).evaluation(test.badRecords());
    } finally {
      test.release();
    }
  }

  private EvaluationTally tally(TestPart test, List<String> labels) {
    Broadcast<SharedClassifier> classifier =
        JavaSparkContext.fromSparkContext(session.sparkContext())
            .broadcast(new SharedClassifier(model.bytes()));
    return test.documents()
        .aggregate(
            new EvaluationTally(labels),
            (tally, document) ->
                tally.add(document.label(), classifier.value().get().classify(document.text())),
            EvaluationTally::merge);
  }
}
