package org.gatesieve.job.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.gatesieve.learn.schedule.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PenaltySettingsTest {
  private static final Schedule WEIGHT = Schedule.parse("0.25:0 0.5:2");

  @ParameterizedTest
  @CsvSource({"10, 0.6", "38.4, 0.6", "64, 1", "128, 2", "1000, 2"})
  void shortDocumentsHaveAShareOfTheWeight(double tokens, double weight) {
    Schedule schedule = settings(0.3).weightFor(tokens);
    assertEquals(0, schedule.at(0.25));
    assertEquals(weight, schedule.at(1), 1e-12);
  }

  @Test
  void theSmallestShareMayBeAllOfIt() {
    assertEquals(WEIGHT, settings(1).weightFor(10));
  }

  @Test
  void aWordCostsAsMuchAsATokenTimesTheTokensOfADocument() {
    assertEquals(Schedule.constant(3.5), settings(1).wordsFor(7));
  }

  private static PenaltySettings settings(double shortDocuments) {
    Schedule none = Schedule.constant(0);
    return new PenaltySettings(WEIGHT, shortDocuments, none, none, none, Schedule.constant(0.5));
  }
}
