package org.gatesieve.job.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A report may set ONNX Runtime beside our own. */
@ExtendWith(LocalSubmission.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ReportedRuntimesTest {
  @TempDir private Path directory;

  @Test
  void theDenseNetworkAndTheModelAreTimedInBoth() throws IOException {
    TrainedWeather weather = TrainedWeather.in(directory);
    weather.train("runs", "text.maximum-length=12", "report.onnx-runtime=true");

    Path run = weather.output("runs").resolve(weather.latest("runs"));
    JsonNode runtimes =
        new ObjectMapper()
            .readTree(run.resolve("report.json").toFile())
            .path("latency")
            .path("runtimes");
    assertEquals(12, runtimes.path("tokens").asInt());
    assertEquals(3, runtimes.path("models").size());
    JsonNode ours = runtimes.path("models").path(2);
    assertEquals(Files.size(run.resolve("model.gsv")), ours.path("bytes").asLong());
    assertEquals(
        Files.size(run.resolve("model.onnx")),
        runtimes.path("models").path(1).path("bytes").asLong());
    assertEquals(2, ours.path("times").size());
    assertTrue(Files.readString(run.resolve("report.html")).contains("12 live words each"));
  }
}
