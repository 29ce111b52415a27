package org.gatesieve.compact.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ExponentialTest {
  private static final double RELATIVE_TOLERANCE = 2e-7;

  @Test
  void followsDoublePrecision() {
    for (float v = -40; v <= 0; v += 0.00137f) {
      double expected = Math.exp(v);
      assertEquals(expected, Exponential.of(v), RELATIVE_TOLERANCE * expected, "e^" + v);
    }
    assertEquals(1, Exponential.of(0));
  }

  @Test
  void extremesNeitherVanishNorHideNotANumber() {
    assertEquals(Exponential.of(-40), Exponential.of(Float.NEGATIVE_INFINITY));
    assertTrue(Exponential.of(-40) > 0);
    assertTrue(Float.isNaN(Exponential.of(Float.NaN)));
  }
}
