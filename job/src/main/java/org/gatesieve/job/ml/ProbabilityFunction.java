package org.gatesieve.job.ml;

import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.api.java.UDF1;
import org.gatesieve.job.serving.SharedClassifier;

/** Text to probabilities, on executors. */
record ProbabilityFunction(
    TextColumn column, Broadcast<SharedClassifier> classifier, LabelNumbers labels)
    implements UDF1<String, Vector> {

  @Override
  public Vector call(String text) {
    return labels.vector(classifier.value().get().probabilities(column.present(text)));
  }
}
