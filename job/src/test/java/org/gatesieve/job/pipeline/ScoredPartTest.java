package org.gatesieve.job.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.gatesieve.job.baseline.Baseline;
import org.gatesieve.job.baseline.Floor;
import org.gatesieve.job.corpus.EncodedCorpus;
import org.gatesieve.job.failure.ExitCode;
import org.gatesieve.job.failure.JobException;
import org.junit.jupiter.api.Test;

class ScoredPartTest {
  private static final Optional<Floor> VALIDATION = Optional.of(new Floor(0.4, 0.5));
  private static final Optional<Floor> TEST = Optional.of(new Floor(0.6, 0.7));
  private static final EncodedCorpus CORPUS = CountedCorpus.of(2, 30, 20, 10);

  @Test
  void testComesFirst() {
    ScoredPart scored = ScoredPart.of(CORPUS, new Baseline(VALIDATION, TEST));
    assertEquals("test", scored.name());
    assertSame(CORPUS.test(), scored.part());
    assertEquals(TEST.get(), scored.floor());
  }

  @Test
  void validationStandsInForAMissingTestPart() {
    ScoredPart scored = ScoredPart.of(CORPUS, new Baseline(VALIDATION, Optional.empty()));
    assertEquals("validation", scored.name());
    assertSame(CORPUS.validation(), scored.part());
    assertEquals(VALIDATION.get(), scored.floor());
  }

  @Test
  void nothingToJudgeByIsAWrongConfiguration() {
    JobException refused =
        assertThrows(
            JobException.class,
            () -> ScoredPart.of(CORPUS, new Baseline(Optional.empty(), Optional.empty())));
    assertEquals(ExitCode.CONFIGURATION, refused.exitCode());
  }
}
