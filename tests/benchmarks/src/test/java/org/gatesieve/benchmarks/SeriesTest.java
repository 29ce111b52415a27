package org.gatesieve.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SeriesTest {

  @Test
  void aMedianIgnoresTheOrderOfTheRounds() {
    assertEquals(3, new Series(new double[] {9, 1, 3}).median());
    assertEquals(2.5, new Series(new double[] {9, 2, 3, 1}).median());
  }

  @Test
  void ratiosAreTakenRoundByRound() {
    Series halved = new Series(new double[] {10, 5, 10});
    Series ratio = halved.dividedBy(new Series(new double[] {5, 2.5, 20}));
    assertArrayEquals(new double[] {2, 2, 0.5}, ratio.rounds());
    assertEquals(0.5, ratio.min());
    assertEquals(2, ratio.max());
  }

  @Test
  void roundsThatDoNotMatchAreRefused() {
    Series one = new Series(new double[] {1});
    assertThrows(
        IllegalArgumentException.class, () -> one.dividedBy(new Series(new double[] {1, 2})));
  }
}
