package org.gatesieve.job.baseline;

import java.util.Optional;
import org.apache.spark.ml.classification.NaiveBayes;
import org.apache.spark.ml.classification.NaiveBayesModel;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.corpus.EncodedCorpus;
import org.gatesieve.job.corpus.EncodedPart;

/** Accuracies that a trained model is printed beside, on exactly the documents it is tested on. */
public final class Baselines {
  private final SparkSession session;
  private final WordCountVectors vectors;
  private final NaiveBayesModel naiveBayes;
  private final int majority;

  private Baselines(SparkSession session, EncodedCorpus corpus) {
    this.session = session;
    this.vectors = WordCountVectors.of(corpus);
    this.majority = majority(corpus.training().counts().documentsByLabel());
    this.naiveBayes =
        new NaiveBayes()
            .setModelType("multinomial")
            .setSmoothing(1)
            .fit(vectors.table(session, corpus.training()));
  }

  /** Fits on the training part with additive smoothing 1 and scores the other two. */
  public static Baseline of(SparkSession session, EncodedCorpus corpus) {
    session.sparkContext().setJobDescription("baseline: naive Bayes");
    try {
      Baselines baselines = new Baselines(session, corpus);
      return new Baseline(baselines.floor(corpus.validation()), baselines.floor(corpus.test()));
    } finally {
      session.sparkContext().setJobDescription(null);
    }
  }

  private Optional<Floor> floor(EncodedPart part) {
    long documents = part.counts().documents();
    if (documents == 0) {
      return Optional.empty();
    }
    long right =
        naiveBayes.transform(vectors.table(session, part)).filter("prediction = label").count();
    return Optional.of(
        new Floor(
            (double) part.counts().documentsByLabel()[majority] / documents,
            (double) right / documents));
  }

  /** Most frequent label, the first of them when several are equal. */
  private static int majority(long[] documentsByLabel) {
    int majority = 0;
    for (int label = 1; label < documentsByLabel.length; label++) {
      if (documentsByLabel[label] > documentsByLabel[majority]) {
        majority = label;
      }
    }
    return majority;
  }
}
