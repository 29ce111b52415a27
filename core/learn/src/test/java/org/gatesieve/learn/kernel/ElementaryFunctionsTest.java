package org.gatesieve.learn.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementaryFunctionsTest {
  private static final int POINTS = 200_000;
  private static final double ULP = 0x1p-23;

  /** A function under test, as a method reference of its own. */
  private interface FloatFunction {
    float at(float x);
  }

  @Test
  void exponentialIsAccurateOverItsWholeRange() {
    assertRelative(ElementaryFunctions::exp, Math::exp, -87, 87, 2 * ULP);
    assertRelative(ElementaryFunctions::exp, Math::exp, -1, 1, 2 * ULP);
  }

  @Test
  void logarithmIsAccurateOverAllMagnitudes() {
    for (int exponent = -126; exponent < 127; exponent++) {
      for (int i = 0; i < 512; i++) {
        float x = Math.scalb(1 + i / 512f, exponent);
        double expected = Math.log(x);
        assertEquals(expected, ElementaryFunctions.ln(x), ULP * (0.1 + Math.abs(expected)));
      }
    }
  }

  @Test
  void logarithmNearOneKeepsItsRelativeAccuracy() {
    assertRelative(ElementaryFunctions::ln, Math::log, 0.75, 0.99999, 2 * ULP);
    assertRelative(ElementaryFunctions::ln, Math::log, 1.00001, 1.4, 2 * ULP);
    assertEquals(0f, ElementaryFunctions.ln(1f));
  }

  @Test
  void hyperbolicTangentIsAccurateToItsSign() {
    assertRelative(ElementaryFunctions::tanh, Math::tanh, 1e-6, 12, 3 * ULP);
    assertRelative(ElementaryFunctions::tanh, Math::tanh, -12, -1e-6, 3 * ULP);
    assertRelative(ElementaryFunctions::tanh, Math::tanh, 0.5, 0.75, 3 * ULP);
  }

  @Test
  void logisticIsAccurateInBothTails() {
    assertRelative(ElementaryFunctions::logistic, x -> 1 / (1 + Math.exp(-x)), -86, 86, 4 * ULP);
  }

  @ParameterizedTest
  @ValueSource(floats = {0f, -0f})
  void zeroesAreExact(float zero) {
    assertEquals(1f, ElementaryFunctions.exp(zero));
    assertEquals(0f, Math.abs(ElementaryFunctions.tanh(zero)));
    assertEquals(0.5f, ElementaryFunctions.logistic(zero));
  }

  @ParameterizedTest
  @ValueSource(floats = {90f, 1e4f, Float.MAX_VALUE, Float.POSITIVE_INFINITY})
  void largeArgumentsSaturateWithoutOverflow(float large) {
    assertEquals(ElementaryFunctions.exp(87f), ElementaryFunctions.exp(large));
    assertEquals(ElementaryFunctions.exp(-87f), ElementaryFunctions.exp(-large));
    assertEquals(1f, ElementaryFunctions.tanh(large), ULP);
    assertEquals(-1f, ElementaryFunctions.tanh(-large), ULP);
    assertEquals(1f, ElementaryFunctions.logistic(large));
    assertEquals(0f, ElementaryFunctions.logistic(-large), 1e-37f);
  }

  @Test
  void whatIsNotANumberStaysNotANumber() {
    assertTrue(Float.isNaN(ElementaryFunctions.exp(Float.NaN)));
    assertTrue(Float.isNaN(ElementaryFunctions.tanh(Float.NaN)));
    assertTrue(Float.isNaN(ElementaryFunctions.logistic(Float.NaN)));
  }

  private static void assertRelative(
      FloatFunction function, DoubleUnaryOperator exact, double from, double to, double tolerance) {
    double largest = 0;
    float where = Float.NaN;
    for (int i = 0; i <= POINTS; i++) {
      float x = (float) (from + (to - from) * i / POINTS);
      double expected = exact.applyAsDouble(x);
      double error = Math.abs(function.at(x) - expected) / Math.max(1e-37, Math.abs(expected));
      if (!(error <= largest)) {
        largest = error;
        where = x;
      }
    }
    assertTrue(largest <= tolerance, "relative error " + largest + " at " + where);
  }
}
