package org.gatesieve.compact.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NonlinearityTest {
  private static final double TOLERANCE = 1e-12;

  @Test
  void followsDoublePrecisionFromOneFlatEndToTheOther() {
    for (double v = -50; v <= 50; v += 0.00137) {
      assertEquals(Math.tanh(v), Nonlinearity.tanh(v), TOLERANCE, "tanh " + v);
      assertEquals(1 / (1 + Math.exp(-v)), Nonlinearity.logistic(v), TOLERANCE, "logistic " + v);
    }
  }

  @Test
  void extremesNeitherOverflowNorHideNotANumber() {
    for (double v : new double[] {100, 1e10, Double.MAX_VALUE, Double.POSITIVE_INFINITY}) {
      assertEquals(1, Nonlinearity.tanh(v));
      assertEquals(-1, Nonlinearity.tanh(-v));
      assertEquals(1, Nonlinearity.logistic(v));
      assertEquals(0, Nonlinearity.logistic(-v), 1e-17);
    }
    assertEquals(0, Nonlinearity.tanh(0));
    assertEquals(0.5, Nonlinearity.logistic(0));
    assertTrue(Double.isNaN(Nonlinearity.tanh(Double.NaN)));
    assertTrue(Double.isNaN(Nonlinearity.logistic(Double.NaN)));
  }
}
