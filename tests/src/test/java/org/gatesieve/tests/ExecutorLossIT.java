package org.gatesieve.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Executors are killed on the way, and the model has the bytes of an undisturbed run. */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class ExecutorLossIT {
  @TempDir private static Path directory;
  private static ShrinkingJob job;
  private static byte[] undisturbed;

  @BeforeAll
  static void trainUndisturbed() throws Exception {
    job = ShrinkingJob.ofDocuments(directory);
    undisturbed = job.undisturbed();
  }

  @Test
  void executorsThatDieBetweenAndInRoundsChangeNothing() throws Exception {
    try (RunningSubmit running = job.start(ShrinkingJob.EXECUTORS, "rounds")) {
      running.awaitLog("round 3 ");
      ProcessHandle first = running.awaitExecutors(2).get(0);
      assertTrue(first.destroyForcibly());
      running.awaitLog("round 8 ");
      running.awaitExecutors(1).forEach(ProcessHandle::destroyForcibly);
      assertArrayEquals(undisturbed, job.model(running, "rounds"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anExecutorStruckAtTheWorstMomentChangesNothing(Moment moment) throws Exception {
    assertArrayEquals(undisturbed, job.struckAt(moment));
  }
}
