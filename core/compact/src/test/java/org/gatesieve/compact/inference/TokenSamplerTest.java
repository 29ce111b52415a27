package org.gatesieve.compact.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenSamplerTest {
  private static final int DRAWS = 100_000;
  private static final double TOLERANCE = 0.01;
  private static final float[] LOGARITHMS = {
    (float) Math.log(0.1), (float) Math.log(0.4), (float) Math.log(0.2), (float) Math.log(0.3)
  };

  @Test
  void temperatureZeroTakesTheMostProbableAndOfEqualsTheFirst() {
    TokenSampler greedy = new TokenSampler(new Sampling(0, 0, 1));
    assertEquals(1, greedy.next(LOGARITHMS));
    assertEquals(1, greedy.next(new float[] {-1, 2, 2, 0, 2}));
    assertEquals(0, greedy.next(new float[] {0, 0}));
  }

  @Test
  void temperatureOneSamplesFromTheProbabilities() {
    assertArrayEquals(
        new double[] {0.1, 0.4, 0.2, 0.3}, frequencies(new Sampling(1, 0, 5)), TOLERANCE);
  }

  @Test
  void lowerTemperatureSharpens() {
    double sum = 0.01 + 0.16 + 0.04 + 0.09;
    assertArrayEquals(
        new double[] {0.01 / sum, 0.16 / sum, 0.04 / sum, 0.09 / sum},
        frequencies(new Sampling(0.5, 0, 5)),
        TOLERANCE);
    assertArrayEquals(new double[] {0, 1, 0, 0}, frequencies(new Sampling(Double.MIN_VALUE, 0, 5)));
  }

  @Test
  void topKLeavesTheMostProbable() {
    assertArrayEquals(
        new double[] {0, 4.0 / 7, 0, 3.0 / 7}, frequencies(new Sampling(1, 2, 5)), TOLERANCE);
    assertArrayEquals(new double[] {0, 1, 0, 0}, frequencies(new Sampling(1, 1, 5)));
    assertArrayEquals(frequencies(new Sampling(1, 0, 5)), frequencies(new Sampling(1, 9, 5)));
  }

  @Test
  void topKTakesTheFirstOfEquals() {
    TokenSampler sampler = new TokenSampler(new Sampling(1, 2, 5));
    for (int draw = 0; draw < 100; draw++) {
      assertTrue(sampler.next(new float[] {0, 0, 0, 0}) < 2);
    }
  }

  private static double[] frequencies(Sampling sampling) {
    TokenSampler sampler = new TokenSampler(sampling);
    int[] counts = new int[LOGARITHMS.length];
    for (int draw = 0; draw < DRAWS; draw++) {
      counts[sampler.next(LOGARITHMS)]++;
    }
    return Arrays.stream(counts).mapToDouble(count -> (double) count / DRAWS).toArray();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesTemperaturesThatDivideNothing(double temperature) {
    assertThrows(IllegalArgumentException.class, () -> new Sampling(temperature, 0, 1));
  }

  @Test
  void refusesANegativeTopK() {
    assertThrows(IllegalArgumentException.class, () -> new Sampling(1, -1, 1));
  }
}
