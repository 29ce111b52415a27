package org.gatesieve.job.contest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Nanoseconds of the calls of one contestant.
 *
 * @param rounds calls of every round
 * @param texts texts of a call
 */
public record Timings(List<long[]> rounds, int texts) {
  private static final int FEWEST_CALLS = 20;
  private static final double NANOSECONDS = 1e9;
  private static final double MICROSECONDS = 1e3;

  /** Calls for a while, and some at least. */
  static long[] measure(Runner runner, int batches, double seconds) {
    List<Long> calls = new ArrayList<>();
    float sum = 0;
    long end = System.nanoTime() + (long) (seconds * NANOSECONDS);
    while (calls.size() < FEWEST_CALLS || System.nanoTime() < end) {
      int batch = calls.size() % batches;
      long start = System.nanoTime();
      sum += runner.run(batch);
      calls.add(System.nanoTime() - start);
    }
    if (Float.isNaN(sum)) {
      throw new IllegalStateException("the model gives NaN");
    }
    return calls.stream().mapToLong(Long::longValue).toArray();
  }

  /** Median microseconds of a text, round by round. */
  public double[] medians() {
    return rounds.stream().mapToDouble(calls -> microseconds(calls, 0.5)).toArray();
  }

  /** The median of the rounds' medians, the upper one of an even number of rounds. */
  public double median() {
    double[] medians = medians();
    Arrays.sort(medians);
    return medians[medians.length / 2];
  }

  /** Microseconds of a text that 99 of 100 calls of all rounds stay within. */
  public double slowest() {
    return microseconds(rounds.stream().flatMapToLong(Arrays::stream).toArray(), 0.99);
  }

  private double microseconds(long[] calls, double share) {
    long[] sorted = calls.clone();
    Arrays.sort(sorted);
    int index = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.max(0, index)] / MICROSECONDS / texts;
  }
}
