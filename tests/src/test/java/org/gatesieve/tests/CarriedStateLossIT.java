package org.gatesieve.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * As {@link ExecutorLossIT}, of a language model: what its shards carry from round to round is not
 * lost with an executor, and no task that is repeated begins where another attempt ended.
 */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class CarriedStateLossIT {
  @TempDir private static Path directory;
  private static ShrinkingJob job;
  private static byte[] undisturbed;

  @BeforeAll
  static void trainUndisturbed() throws Exception {
    job = ShrinkingJob.ofText(directory);
    undisturbed = job.undisturbed();
  }

  @ParameterizedTest
  @EnumSource(names = {"LOCAL_TRAINING", "RESULT_RETURN", "TRAINED_TASK_FAILS"})
  void anExecutorStruckInARoundChangesNothing(Moment moment) throws Exception {
    assertArrayEquals(undisturbed, job.struckAt(moment));
  }

  @Test
  void statesComeBackFromACheckpoint() throws Exception {
    try (RunningSubmit running =
        job.start(ShrinkingJob.EXECUTORS, "resumed", "checkpoint.rounds=2")) {
      running.awaitLog("round 7 ");
      running.kill();
    }
    try (RunningSubmit running =
        job.start(ShrinkingJob.EXECUTORS, "resumed", "checkpoint.rounds=2")) {
      running.awaitLog("Going on after round 6,");
      assertArrayEquals(undisturbed, job.model(running, "resumed"));
    }
  }
}
