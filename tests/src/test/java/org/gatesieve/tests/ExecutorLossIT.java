package org.gatesieve.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
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
  private static final String CLUSTER = "local-cluster[2,1,1024]";

  @TempDir private static Path directory;
  private static ShrinkingJob job;
  private static byte[] undisturbed;

  @BeforeAll
  static void trainUndisturbed() throws Exception {
    job = ShrinkingJob.ofDocuments(directory);
    try (RunningSubmit running = job.start("local[2]", "undisturbed")) {
      undisturbed = job.model(running, "undisturbed");
    }
  }

  @Test
  void executorsThatDieBetweenAndInRoundsChangeNothing() throws Exception {
    try (RunningSubmit running = job.start(CLUSTER, "rounds")) {
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
    Path mark = directory.resolve("struck-" + moment);
    try (RunningSubmit running =
        job.start(CLUSTER, StrikingPlugin.options(moment, mark), moment.name())) {
      assertArrayEquals(undisturbed, job.model(running, moment.name()));
    }
    assertTrue(Files.exists(mark), "nothing was struck");
  }
}
