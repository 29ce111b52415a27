package org.gatesieve.job.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Arrays;

/**
 * Time of the compact model for one document, in one thread, ids to probabilities.
 *
 * @param medianMilliseconds half of the documents took at most this
 * @param p99Milliseconds 99 of 100 documents took at most this
 * @param documents documents timed
 */
@JsonPropertyOrder({"medianMilliseconds", "p99Milliseconds", "documents"})
public record Latency(double medianMilliseconds, double p99Milliseconds, int documents) {
  private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

  /**
   * Quantiles by nearest rank.
   *
   * @param nanoseconds one time per document, at least one, in any order
   */
  public static Latency of(long[] nanoseconds) {
    if (nanoseconds.length == 0) {
      throw new IllegalArgumentException("latency needs at least one timed document");
    }
    long[] sorted = nanoseconds.clone();
    Arrays.sort(sorted);
    return new Latency(milliseconds(sorted, 50), milliseconds(sorted, 99), sorted.length);
  }

  private static double milliseconds(long[] sorted, int percent) {
    int rank = (int) ((sorted.length * (long) percent + 99) / 100);
    return sorted[rank - 1] / NANOSECONDS_PER_MILLISECOND;
  }
}
