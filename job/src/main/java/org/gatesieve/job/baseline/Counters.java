package org.gatesieve.job.baseline;

import java.util.Arrays;

/** Whole numbers by index, all 0 at first, for as many indices as turn up. */
final class Counters {
  private int[] values = new int[16];

  /** One more at {@code index}; returns the new number. */
  int increment(int index) {
    if (index >= values.length) {
      values = Arrays.copyOf(values, Math.max(index + 1, values.length + values.length / 2));
    }
    return ++values[index];
  }

  int get(int index) {
    return index < values.length ? values[index] : 0;
  }

  /** How many indices have the number {@code value}, which is not 0. */
  long having(int value) {
    return Arrays.stream(values).filter(each -> each == value).count();
  }
}
