package org.gatesieve.compact.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HyperbolicTangentTest {
  private static final double TOLERANCE = 1e-13;

  @Test
  void followsDoublePrecisionFromOneFlatEndToTheOther() {
    for (double v = -50; v <= 50; v += 0.00137) {
      assertEquals(Math.tanh(v), HyperbolicTangent.of(v), TOLERANCE, "tanh " + v);
      assertEquals(
          1 / (1 + Math.exp(-v)), HyperbolicTangent.logistic(v), TOLERANCE, "logistic " + v);
    }
  }

  @Test
  void followsItWhereOneCentreGivesWayToTheNext() {
    for (int half = -16 * 32; half <= 16 * 32; half++) {
      double edge = half / 32.0;
      for (double v : new double[] {Math.nextDown(edge), edge, Math.nextUp(edge)}) {
        assertEquals(Math.tanh(v), HyperbolicTangent.of(v), TOLERANCE, "tanh " + v);
      }
    }
  }

  @Test
  void isOdd() {
    for (double v = 0.001; v < 17; v += 0.00219) {
      assertEquals(-HyperbolicTangent.of(v), HyperbolicTangent.of(-v), "tanh " + v);
    }
  }

  @Test
  void extremesNeitherOverflowNorHideNotANumber() {
    for (double v : new double[] {100, 1e10, Double.MAX_VALUE, Double.POSITIVE_INFINITY}) {
      assertEquals(1, HyperbolicTangent.of(v));
      assertEquals(-1, HyperbolicTangent.of(-v));
      assertEquals(1, HyperbolicTangent.logistic(v));
      assertEquals(0, HyperbolicTangent.logistic(-v));
    }
    assertEquals(0, HyperbolicTangent.of(0));
    assertEquals(0.5, HyperbolicTangent.logistic(0));
    assertTrue(Double.isNaN(HyperbolicTangent.of(Double.NaN)));
    assertTrue(Double.isNaN(HyperbolicTangent.logistic(Double.NaN)));
  }
}
