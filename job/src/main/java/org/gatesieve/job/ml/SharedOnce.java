package org.gatesieve.job.ml;

import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.gatesieve.job.serving.SharedClassifier;

/**
 * A classifier that is broadcast once, however often its model transforms, so that every executor
 * loads it once.
 */
final class SharedOnce implements Serializable {
  private static final long serialVersionUID = 1L;

  private final SharedClassifier classifier;
  private transient SparkContext spark;
  private transient Broadcast<SharedClassifier> broadcast;

  SharedOnce(byte[] file) {
    classifier = new SharedClassifier(file);
  }

  /** The classifier in the driver. */
  SharedClassifier classifier() {
    return classifier;
  }

  /** The one for the executors of a context; a context that follows a stopped one has its own. */
  synchronized Broadcast<SharedClassifier> in(SparkContext context) {
    if (spark != context) {
      spark = context;
      broadcast = JavaSparkContext.fromSparkContext(context).broadcast(classifier);
    }
    return broadcast;
  }
}
