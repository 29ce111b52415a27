package org.gatesieve.compact.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ExponentialTest {
  private static final double RELATIVE_TOLERANCE = 1e-12;

  @Test
  void followsDoublePrecision() {
    for (double v = -40; v <= 40; v += 0.00137) {
      double expected = Math.exp(v);
      assertEquals(expected, Exponential.of(v), RELATIVE_TOLERANCE * expected, "e^" + v);
    }
    assertEquals(1, Exponential.of(0));
  }

  @Test
  void extremesNeitherOverflowNorHideNotANumber() {
    assertEquals(Exponential.of(40), Exponential.of(Double.POSITIVE_INFINITY));
    assertEquals(Exponential.of(-40), Exponential.of(Double.NEGATIVE_INFINITY));
    assertTrue(Double.isNaN(Exponential.of(Double.NaN)));
  }
}
