package org.gatesieve.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred rounds in a fixed heap and a fixed limit of the whole process. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class SteadyMemoryIT {
  private static final long KILOBYTES_ALLOWED = 24 * 1024;

  /**
   * Less than one thread for each of the checkpoints between the two looks: pools and the compiler
   * of the virtual machine start and end threads as they have work.
   */
  private static final long THREADS_ALLOWED = 8;

  @TempDir private Path directory;

  @Test
  void residentMemoryAndThreadsStayWhatTheyWereAtHalfTime() throws Exception {
    ShrinkingJob job = ShrinkingJob.ofDocuments(directory);
    try (RunningSubmit running =
        job.start(
            "local[2]",
            List.of(
                "--driver-java-options",
                "-Xms1g -XX:+AlwaysPreTouch -Dorg.bytedeco.javacpp.maxphysicalbytes=2g"),
            "runs",
            "training.local-steps=1",
            "training.epochs=50",
            "checkpoint.rounds=5")) {
      running.awaitLog("round 100 ");
      Footprint half = Footprint.of(running.process());
      running.awaitLog("round 195 ");
      Footprint end = Footprint.of(running.process());

      assertTrue(
          end.residentKilobytes() - half.residentKilobytes() < KILOBYTES_ALLOWED,
          half + " became " + end);
      assertTrue(end.threads() - half.threads() <= THREADS_ALLOWED, half + " became " + end);
      assertEquals(0, running.await().exitCode());
    }
  }

  /** What the kernel says of a process. */
  private record Footprint(long residentKilobytes, long threads) {

    static Footprint of(Process process) throws IOException {
      List<String> status = Files.readAllLines(Path.of("/proc", process.pid() + "", "status"));
      return new Footprint(number(status, "VmRSS:"), number(status, "Threads:"));
    }

    private static long number(List<String> status, String name) {
      return status.stream()
          .filter(line -> line.startsWith(name))
          .map(line -> line.replaceAll("[^0-9]", ""))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElseThrow();
    }
  }
}
