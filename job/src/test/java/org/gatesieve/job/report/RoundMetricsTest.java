package org.gatesieve.job.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RoundMetricsTest {
  private static final double NONE = Double.NaN;

  /** Two shards of 3 s and 2 s. */
  private final RoundMetrics round =
      new RoundMetrics(
          1, 9, 1, 0.5, 0.25, NONE, 9, 8, 7, new RoundMetrics.LiveGates(1, 2, 3, 4), 6, 5, 3, 9, 9);

  @Test
  void localStepsOfShardsSideBySideTakeAsLongAsThoseOfTheSlowest() {
    assertEquals(3, round.exchangeSeconds(2));
    assertEquals(3, round.exchangeSeconds(8));
  }

  @Test
  void onOneSlotTheyTakeAsLongAsAllTogether() {
    assertEquals(1, round.exchangeSeconds(1));
  }
}
