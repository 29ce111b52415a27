package org.gatesieve.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The disks that a job writes to are full. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class FullDiskIT {
  private static final String MASTER = "local[2]";

  @TempDir private static Path directory;
  private static SmallHdfs full;
  private static ShrinkingJob job;

  @BeforeAll
  static void start() throws Exception {
    full = SmallHdfs.startFull(directory.resolve("hdfs"));
    job = ShrinkingJob.ofDocuments(directory);
  }

  @AfterAll
  static void stop() throws Exception {
    full.close();
  }

  @Test
  void checkpointsThatCannotBeWrittenChangeNothing() throws Exception {
    byte[] undisturbed = job.undisturbed();

    try (RunningSubmit running =
        job.start(MASTER, "runs", "checkpoint.path=" + full.path("/checkpoints"))) {
      assertArrayEquals(undisturbed, job.model(running, "runs"));
      assertTrue(running.reaches("checkpoint"), "nothing was said of it");
    }
  }

  @Test
  void anOutputThatCannotBeWrittenIsRefusedBeforeTraining() throws Exception {
    try (RunningSubmit running = job.start(MASTER, full.path("/runs").toString())) {
      SparkSubmit refused = running.await();

      assertEquals(4, refused.exitCode(), refused::toString);
      String told = refused.err().get(refused.err().size() - 1);
      assertTrue(told.startsWith("gatesieve train: "), refused::toString);
      assertTrue(refused.err().stream().noneMatch(line -> line.contains("round 1 ")));
      assertFalse(full.files().exists(full.path("/runs/LATEST")));
    }
  }
}
