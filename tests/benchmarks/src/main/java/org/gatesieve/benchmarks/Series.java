package org.gatesieve.benchmarks;

import java.util.Arrays;

/**
 * One number per round.
 *
 * @param rounds in the order of the rounds
 */
public record Series(double[] rounds) {

  public double median() {
    double[] sorted = sorted();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  public double min() {
    return sorted()[0];
  }

  public double max() {
    return sorted()[rounds.length - 1];
  }

  /** Round by round, so that a disturbance that lasted for a whole round cancels. */
  public Series dividedBy(Series other) {
    if (rounds.length != other.rounds.length) {
      throw new IllegalArgumentException("Series of different length");
    }
    double[] ratios = new double[rounds.length];
    Arrays.setAll(ratios, round -> rounds[round] / other.rounds[round]);
    return new Series(ratios);
  }

  private double[] sorted() {
    double[] sorted = rounds.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
