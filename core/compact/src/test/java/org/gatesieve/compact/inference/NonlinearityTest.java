package org.gatesieve.compact.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NonlinearityTest {
  private static final double TOLERANCE = 1e-7;

  @Test
  void followsDoublePrecisionFromOneFlatEndToTheOther() {
    for (float v = -50; v <= 50; v += 0.00137f) {
      assertEquals(Math.tanh(v), Nonlinearity.tanh(v), TOLERANCE, "tanh " + v);
      assertEquals(1 / (1 + Math.exp(-v)), Nonlinearity.logistic(v), TOLERANCE, "logistic " + v);
    }
  }

  @Test
  void extremesNeitherOverflowNorHideNotANumber() {
    for (float v : new float[] {100, 1e10f, Float.MAX_VALUE, Float.POSITIVE_INFINITY}) {
      assertEquals(1, Nonlinearity.tanh(v));
      assertEquals(-1, Nonlinearity.tanh(-v));
      assertEquals(1, Nonlinearity.logistic(v));
      assertEquals(0, Nonlinearity.logistic(-v), 1e-17);
    }
    assertEquals(0, Nonlinearity.tanh(0));
    assertEquals(0.5f, Nonlinearity.logistic(0));
    assertTrue(Float.isNaN(Nonlinearity.tanh(Float.NaN)));
    assertTrue(Float.isNaN(Nonlinearity.logistic(Float.NaN)));
  }
}
