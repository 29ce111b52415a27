package org.gatesieve.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.corpus.LocalSpark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Training that lets go of dead groups ends where training at full size ends, with a margin that
 * leaves a group time to come back. The narrow one that is the default prunes more than full-size
 * training in as few steps as here.
 */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class ElasticTrainingIT {
  private static final int SEEDS = 3;

  /** Seeds alone move a single run by about as much. */
  private static final double QUALITY_NOISE = 0.02;

  private static final double COMPRESSION_NOISE = Math.log(1.4);

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
  void qualityAndCompressionAreThoseOfFullSizeTraining() throws IOException {
    double quality = 0;
    double compression = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      DeliveredRun elastic = train(seed, true);
      DeliveredRun plain = train(seed, false);
      quality += (elastic.quality("compact") - plain.quality("compact")) / SEEDS;
      compression += Math.log(elastic.paperCompression() / plain.paperCompression()) / SEEDS;
      assertTrue(plain.paperCompression() > 10, "hardly anything was pruned");
      assertTrue(elastic.exchangedBytes() < plain.exchangedBytes() / 3, "nothing got smaller");
    }
    assertEquals(0, quality, QUALITY_NOISE);
    assertEquals(0, compression, COMPRESSION_NOISE);
  }

  private static DeliveredRun train(int seed, boolean elastic) throws IOException {
    return DeliveredRun.train(
        session,
        "factbook.yaml",
        output,
        "seed=" + seed,
        "text.words=2000",
        "text.maximum-length=20",
        "network.inputs=12",
        "network.hidden=8",
        "training.epochs=40",
        "training.learning-rate=2e-3",
        "penalty.short-documents=1",
        "elastic.rotation=0",
        "elastic.patience=3",
        "elastic.threshold=5",
        "elastic.enabled=" + elastic);
  }
}
