package org.gatesieve.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A driver dies at every kind of moment, and the model has the bytes of an undisturbed run. */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class DriverLossIT {
  private static final String MASTER = "local[2]";
  private static final int TERMINATED = 143;

  @TempDir private Path directory;

  @Test
  void theSameCommandGoesOnAfterEachDeath() throws Exception {
    ShrinkingJob job = ShrinkingJob.ofDocuments(directory);
    byte[] undisturbed = job.undisturbed();

    String run = Files.readString(directory.resolve("undisturbed/LATEST")).strip();
    Path checkpoints = directory.resolve("runs-checkpoints").resolve(run);

    try (RunningSubmit betweenRounds = start(job)) {
      betweenRounds.awaitLog("round 5 ");
      betweenRounds.kill();
    }
    try (RunningSubmit inARound = start(job)) {
      inARound.awaitLog("Going on after round 4,");
      inARound.awaitLog("round 7 ");
      inARound.process().destroy();
      SparkSubmit stopped = inARound.await();
      assertEquals(TERMINATED, stopped.exitCode(), stopped::toString);
      assertTrue(stopped.toString().contains(" rounds are saved"), stopped::toString);
      assertEquals("stopped 143", status());
    }
    try (RunningSubmit writingACheckpoint = start(job)) {
      writingACheckpoint.awaitLog("Going on after round ");
      writingACheckpoint.awaitChild(checkpoints, ".round-");
      writingACheckpoint.kill();
    }
    try (RunningSubmit publishing = start(job)) {
      publishing.awaitLog("Going on after round ");
      publishing.awaitChild(directory.resolve("runs"), "." + run);
      publishing.kill();
      assertEquals("measuring null", status());
    }
    try (RunningSubmit last = start(job)) {
      SparkSubmit published = last.await();
      assertEquals(0, published.exitCode(), published::toString);
      assertArrayEquals(undisturbed, job.published("runs"));
    }
    assertEquals(Set.of("LATEST", "status.json", run), names(directory.resolve("runs")));
    assertEquals("finished 0", status());
    assertEquals(1, names(checkpoints).size());
  }

  private static RunningSubmit start(ShrinkingJob job) throws IOException {
    return job.start(MASTER, "runs", "checkpoint.rounds=2");
  }

  private String status() throws IOException {
    JsonNode status = new ObjectMapper().readTree(directory.resolve("runs/status.json").toFile());
    return status.get("state").asText() + " " + status.get("exitCode").asText();
  }

  /** Hidden ones, too: nothing half-written stays. */
  private static Set<String> names(Path parent) throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      return children
          .map(child -> child.getFileName().toString())
          .filter(name -> !name.endsWith(".crc"))
          .collect(Collectors.toSet());
    }
  }
}
