package org.gatesieve.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.compact.format.ModelFile;
import org.gatesieve.compact.inference.CompactClassifier;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.compact.text.Vocabulary;
import org.gatesieve.job.corpus.LocalSpark;
import org.gatesieve.job.publish.RunFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classifiers that read nothing where a word is not in their vocabulary. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class UnknownWordsIT {
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

  @ParameterizedTest
  @CsvSource({"W+G+N, true", "W+G+N, false", "W, true", "Original, true"})
  void areAsDeadWordsInEveryRow(String row, String elastic) throws IOException {
    DeliveredRun run =
        DeliveredRun.train(
            session,
            "factbook.yaml",
            output,
            "row=" + row,
            "elastic.enabled=" + elastic,
            "text.unknown-words=zero",
            "text.words=300",
            "text.maximum-length=30",
            "network.inputs=12",
            "network.hidden=8",
            "training.learning-rate=1e-2",
            "training.epochs=4",
            "penalty.short-documents=1",
            "penalty.weight=0.2:0 0.5:0.3");

    byte[] file = run.run().read(RunFile.MODEL);
    Vocabulary vocabulary = ((ClassificationModel) ModelFile.read(file)).encoder().vocabulary();
    assertEquals(Vocabulary.ZERO_ID, vocabulary.unknownId());
    assertEquals(List.of(), vocabulary.deadWords());
    assertTrue(vocabulary.words().size() <= 300);
    assertTrue(run.report().get("equality").get("cases").asInt() > 0);
    assertTrue(run.quality("masked") > 0.45, "no better than the most frequent label");
    CompactClassifier classifier = CompactClassifier.load(file);
    assertArrayEquals(
        classifier.probabilities(new int[] {vocabulary.startId(), 0, 0}),
        classifier.probabilities("xyzzy plugh"));
  }
}
