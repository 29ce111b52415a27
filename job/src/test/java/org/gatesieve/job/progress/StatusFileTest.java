package org.gatesieve.job.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.publish.RunId;
import org.gatesieve.job.report.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusFileTest {
  private static final RoundProgress ROUND =
      new RoundProgress(
          3, 0.5, 4, 120, 0.25, 0.125, Double.NaN, Metric.ACCURACY, 300, 9, 8, 31, 5000, 0.5, 60);

  @TempDir private Path output;

  @Test
  void followsARunToItsEnd() {
    StatusFile status = status(output);
    status.during(
        () -> {
          assertEquals("preparing", read().get("state").asText());
          status.of(new RunId("0123456789ab"));
          status.accept(ROUND);
          JsonNode training = read();
          assertEquals("training", training.get("state").asText());
          assertEquals("0123456789ab", training.get("run").asText());
          assertEquals(3, training.get("progress").get("round").asInt());
          assertTrue(training.get("progress").get("quality").isNull());
          assertTrue(training.get("exitCode").isNull());
          status.measuring();
          assertEquals("measuring", read().get("state").asText());
          assertEquals(3, read().get("progress").get("round").asInt());
          return true;
        });

    JsonNode finished = read();
    assertEquals("finished", finished.get("state").asText());
    assertEquals(0, finished.get("exitCode").asInt());
    assertEquals(120, finished.get("progress").get("step").asInt());
    assertTrue(finished.get("message").isNull());
  }

  @Test
  void tellsWhyARunFailed() {
    JobException failure = JobException.diverged("the loss is NaN after round 3");
    assertThrows(
        IllegalStateException.class,
        () ->
            status(output)
                .during(
                    () -> {
                      throw new IllegalStateException("in a task", failure);
                    }));

    assertEquals("failed", read().get("state").asText());
    assertEquals(5, read().get("exitCode").asInt());
    assertEquals("the loss is NaN after round 3", read().get("message").asText());
  }

  @Test
  void aStopIsNoFailure() {
    assertThrows(
        JobException.class,
        () ->
            status(output)
                .during(
                    () -> {
                      throw JobException.terminated("Stopped", null);
                    }));

    assertEquals("stopped", read().get("state").asText());
    assertEquals(143, read().get("exitCode").asInt());
  }

  @Test
  void takesAwayWhatAKilledDriverLeft() throws IOException {
    Path half = Files.writeString(output.resolve(".status.json.0b1c"), "{\"state\"");
    Path other = Files.createFile(output.resolve(".other.json.0b1c"));

    status(output).during(() -> "done");

    assertFalse(Files.exists(half));
    assertTrue(Files.exists(other));
    assertEquals("finished", read().get("state").asText());
  }

  @Test
  void aRunGoesOnWithoutAStatus() throws IOException {
    Path file = Files.createFile(output.resolve("file"));
    AtomicInteger calls = new AtomicInteger();

    assertEquals(1, status(file).during(calls::incrementAndGet));
    assertEquals(1, calls.get());
  }

  @Test
  void aStatusIsWrittenAgainOnceItCan() throws IOException {
    Files.delete(output);
    Files.createFile(output);

    status(output)
        .during(
            () -> {
              assertTrue(output.toFile().delete());
              return "done";
            });

    assertEquals("finished", read().get("state").asText());
  }

  private static StatusFile status(Path output) {
    return new StatusFile(new org.apache.hadoop.fs.Path(output.toUri()), new Configuration());
  }

  private JsonNode read() {
    try {
      return new ObjectMapper().readTree(output.resolve("status.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
