package org.gatesieve.learn.schedule;

import java.io.Serializable;

/**
 * A point through which a schedule passes.
 *
 * @param time share of the training that is over, at least 0
 * @param value the scheduled quantity at that time, at least 0
 */
public record Knot(double time, double value) implements Serializable {

  public Knot {
    requireFiniteAndNotNegative("time", time);
    requireFiniteAndNotNegative("value", value);
  }

  private static void requireFiniteAndNotNegative(String what, double number) {
    if (!(number >= 0 && number < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(what + " must be a number from 0, not " + number);
    }
  }

  @Override
  public String toString() {
    return ShortestDecimal.of(time) + ":" + ShortestDecimal.of(value);
  }
}
