package org.gatesieve.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.corpus.LocalSpark;
import org.gatesieve.job.export.PublishedOnnx;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Dense rows that stop early, and fine-tuning after the masks are fixed. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TrainingPhasesIT {
  private static final String[] SMALL = {
    "text.maximum-length=30",
    "network.inputs=12",
    "network.hidden=8",
    "training.learning-rate=1e-2",
  };

  @TempDir private static Path output;
  private static SparkSession session;

  @BeforeAll
  static void start() {
    session = LocalSpark.start(2);
  }

  @AfterAll
  static void stop() {
    session.stop();
  }

  @Test
  void aDenseRowStopsAndGoesBackToItsBestRound() throws IOException {
    DeliveredRun run =
        train(
            "row=Original",
            "corpus.test-fraction=0",
            "training.learning-rate=5e-2",
            "training.epochs=40",
            "training.patience=2");

    List<JsonNode> rounds = run.rounds();
    double best =
        rounds.stream().mapToDouble(round -> round.get("validation").asDouble()).max().orElse(0);
    JsonNode bestRound =
        rounds.stream()
            .filter(round -> round.get("validation").asDouble() == best)
            .findFirst()
            .orElseThrow();
    double lastEpoch = rounds.get(rounds.size() - 1).get("epoch").asDouble();
    assertTrue(lastEpoch < 40, "never stopped");
    assertEquals(bestRound.get("epoch").asDouble() + 2, lastEpoch, 1e-6);
    assertEquals(1, run.paperCompression(), 1e-9);
    assertTrue(best > rounds.get(rounds.size() - 1).get("validation").asDouble());
    assertEquals("validation", run.report().get("quality").get("part").asText());
    assertEquals(best, run.quality("masked"), 1e-9);
  }

  @Test
  void fineTuningKeepsMasksAndReportsBothQualities() throws IOException, OrtException {
    String[] sparse = {"training.epochs=8", "penalty.weight=0.2:0 0.5:1"};
    DeliveredRun plain = train(sparse);
    DeliveredRun tuned = train(sparse[0], sparse[1], "training.fine-tuning=3");

    assertTrue(plain.report().get("quality").get("withoutFineTuning").isNull());
    assertEquals(plain.quality("masked"), tuned.quality("withoutFineTuning"), 1e-9);
    assertTrue(tuned.quality("masked") >= plain.quality("masked"), "fine-tuning did not help");
    PublishedOnnx.assertAgrees(tuned.run());
    assertEquals(plain.paperCompression(), tuned.paperCompression(), 1e-9);
    assertEquals(plain.report().get("structure"), tuned.report().get("structure"));
    assertEquals(11, tuned.rounds().get(tuned.rounds().size() - 1).get("epoch").asDouble(), 1e-6);
  }

  private static DeliveredRun train(String... pairs) throws IOException {
    String[] all = Arrays.copyOf(SMALL, SMALL.length + pairs.length);
    System.arraycopy(pairs, 0, all, SMALL.length, pairs.length);
    return DeliveredRun.train(session, "factbook.yaml", output, all);
  }
}
