package org.gatesieve.benchmarks.peer;

import java.util.Locale;

/**
 * How long steps took.
 *
 * @param wall seconds on the clock
 * @param processor seconds of all threads of the peer together, native ones included
 */
public record StepTime(double wall, double processor) {
  private static final String PREFIX = "seconds";

  /** Reads what {@link #toString} wrote. */
  public static StepTime parse(String line) {
    String[] words = line.split(" ", -1);
    if (words.length != 3 || !words[0].equals(PREFIX)) {
      throw new IllegalArgumentException("Expected " + PREFIX + ", got " + line);
    }
    return new StepTime(Double.parseDouble(words[1]), Double.parseDouble(words[2]));
  }

  /** A peer's answer. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s %.6f %.2f", PREFIX, wall, processor);
  }
}
