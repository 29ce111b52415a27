package org.gatesieve.job.report;

import java.util.Arrays;

/**
 * Time of a model in one thread, ids to probabilities.
 *
 * @param unit what was timed
 * @param medianMilliseconds half of them took at most this
 * @param p99Milliseconds 99 of 100 took at most this
 * @param timed how many were timed
 * @param tokensPerSecond their tokens / their time
 */
public record Latency(
    Unit unit,
    double medianMilliseconds,
    double p99Milliseconds,
    int timed,
    double tokensPerSecond) {
  private static final double NANOSECONDS_PER_MILLISECOND = 1e6;
  private static final double NANOSECONDS_PER_SECOND = 1e9;

  /** What a model takes at once. */
  public enum Unit {
    /** All of a text that is classified. */
    DOCUMENT("document"),
    /** One token of a text, read and its successor predicted. */
    TOKEN("token");

    private final String text;

    Unit(String text) {
      this.text = text;
    }

    /** Its name in running text. */
    public String text() {
      return text;
    }
  }

  /**
   * Of a classifier; quantiles by nearest rank.
   *
   * @param nanoseconds one time per document, at least one, in any order
   * @param tokens of all of them
   */
  public static Latency perDocument(long[] nanoseconds, long tokens) {
    return of(Unit.DOCUMENT, nanoseconds, tokens);
  }

  /**
   * Of a language model; quantiles by nearest rank.
   *
   * @param nanoseconds one time per token, at least one, in any order
   */
  public static Latency perToken(long[] nanoseconds) {
    return of(Unit.TOKEN, nanoseconds, nanoseconds.length);
  }

  private static Latency of(Unit unit, long[] nanoseconds, long tokens) {
    if (nanoseconds.length == 0) {
      throw new IllegalArgumentException("latency needs at least one timed " + unit.text());
    }
    long[] sorted = nanoseconds.clone();
    Arrays.sort(sorted);
    return new Latency(
        unit,
        milliseconds(sorted, 50),
        milliseconds(sorted, 99),
        sorted.length,
        tokens * NANOSECONDS_PER_SECOND / Arrays.stream(sorted).sum());
  }

  private static double milliseconds(long[] sorted, int percent) {
    int rank = (int) ((sorted.length * (long) percent + 99) / 100);
    return sorted[rank - 1] / NANOSECONDS_PER_MILLISECOND;
  }
}
