package org.gatesieve.job.pipeline;

import org.gatesieve.job.report.Equality;
import org.gatesieve.learn.network.MaskedNetwork;

/**
 * How far compact probabilities are from those of the masked network, over the documents so far.
 */
final class DocumentDifferences {
  private final MaskedNetwork exact;
  private int cases;
  private int recomputed;
  private double largest;

  /**
   * @param exact the masked network in double precision
   */
  DocumentDifferences(MaskedNetwork exact) {
    this.exact = exact;
  }

  /**
   * Adds a document.
   *
   * @param ids training ids
   * @param masked probabilities of the masked network, computed in float32
   * @param compact probabilities of the compact model
   */
  void add(int[] ids, float[] masked, float[] compact) {
    cases++;
    double difference = 0;
    for (int label = 0; label < masked.length; label++) {
      difference = larger(difference, masked[label], compact[label]);
    }
    // After a failure nothing is left to be saved, and every document may be wrong.
    if (difference > Equality.TOLERANCE && largest <= Equality.TOLERANCE) {
      recomputed++;
      difference = fromExact(exact.probabilities(ids), compact);
    }
    largest = Math.max(largest, difference);
  }

  private static double fromExact(double[] expected, float[] compact) {
    double difference = 0;
    for (int label = 0; label < expected.length; label++) {
      difference = larger(difference, expected[label], compact[label]);
    }
    return difference;
  }

  /** A number that is not one must not pass for equal. */
  private static double larger(double difference, double expected, double actual) {
    double distance = Math.abs(expected - actual);
    return Double.isNaN(distance) ? Double.POSITIVE_INFINITY : Math.max(difference, distance);
  }

  Equality equality() {
    return new Equality(largest, cases, recomputed);
  }
}
