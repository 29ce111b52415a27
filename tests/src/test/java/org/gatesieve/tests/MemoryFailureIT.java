package org.gatesieve.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Matrices that pass the limit end in one line, not in a stack trace or a hang. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class MemoryFailureIT {
  private static final String LIMIT = "-Dorg.bytedeco.javacpp.maxphysicalbytes=";

  @TempDir private Path directory;

  @Test
  void inTheDriver() throws Exception {
    assertTold("local[2]", List.of("--driver-java-options", LIMIT + "100m"));
  }

  /** An executor without memory ends; Spark gives up after four. */
  @Test
  void onExecutors() throws Exception {
    assertTold(
        "local-cluster[1,1,1024]",
        List.of("--conf", "spark.executor.extraJavaOptions=" + LIMIT + "100m"));
  }

  private void assertTold(String master, List<String> memory) throws Exception {
    ShrinkingJob job = ShrinkingJob.ofDocuments(directory);
    try (RunningSubmit running = job.start(master, memory, "runs")) {
      SparkSubmit failed = running.await();

      assertEquals(1, failed.exitCode(), failed::toString);
      String told = failed.err().get(failed.err().size() - 1);
      assertTrue(
          told.matches("gatesieve( train)?: Memory did not suffice \\(.*"), failed::toString);
      assertTrue(told.contains("lower training.batch-size"), told);
    }
    String status = Files.readString(directory.resolve("runs/status.json"));
    assertTrue(status.contains("Memory did not suffice"), status);
    assertFalse(Files.exists(directory.resolve("runs/LATEST")));
  }
}
