package org.gatesieve.learn.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalQuantileTest {
  /** The probabilities next to 0 and 1 that {@link RandomNumbers} gives. */
  private static final float SMALLEST = 0x1p-24f;

  @ParameterizedTest
  @CsvSource({
    "0.5, 0",
    "0.75, 0.6744897501960817",
    "0.84375, 1.009990169249582",
    "0.9375, 1.5341205443525459",
    "0.984375, 2.1538746940614555",
    "0.998046875, 2.8856349124267573",
    "0.9998779296875, 3.668329285121323",
    "0.999998092651367188, 4.621231001499248"
  })
  void givesTheTabulatedQuantilesOnBothSides(float probability, double quantile) {
    double tolerance = 2e-6 * (1 + quantile);
    assertEquals(quantile, NormalQuantile.of(probability), tolerance);
    assertEquals(-quantile, NormalQuantile.of(1 - probability), tolerance);
  }

  @Test
  void ascendsThroughoutTheOpenInterval() {
    float before = NormalQuantile.of(SMALLEST);
    for (int i = 1; i < 4096; i++) {
      float now = NormalQuantile.of(i / 4096f);
      assertTrue(now > before, "at " + i / 4096f);
      before = now;
    }
  }

  @Test
  void staysInTheTailsWhereTheProbabilitiesEnd() {
    assertEquals(-5.294705, NormalQuantile.of(SMALLEST), 1e-4);
    assertEquals(5.294705, NormalQuantile.of(1 - SMALLEST), 1e-4);
  }
}
