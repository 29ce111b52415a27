package org.gatesieve.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.compact.format.ModelFile;
import org.gatesieve.compact.inference.CompactLanguageModel;
import org.gatesieve.compact.inference.Sampling;
import org.gatesieve.compact.inference.TextCompletion;
import org.gatesieve.job.corpus.LocalSpark;
import org.gatesieve.job.export.PublishedOnnx;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The main job on the beginning of the bundled novel. */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class LanguageModelIT {
  @TempDir private static Path directory;

  @BeforeAll
  static void writeText() throws IOException {
    Files.write(directory.resolve("text.txt"), NovelSample.text());
  }

  @Test
  void aModelOfCharactersBeatsTheBigramAndCompletesText() throws IOException, OrtException {
    DeliveredRun run =
        train(
            2,
            "characters",
            "network.hidden=40",
            "training.window=40",
            "training.batch-size=16",
            "training.epochs=14",
            "training.learning-rate=0.01",
            "training.local-steps=20");

    JsonNode quality = run.report().get("quality");
    assertEquals("language-model", run.report().get("task").asText());
    assertEquals("bits per character", quality.get("metric").asText());
    assertEquals("test", quality.get("part").asText());
    assertTrue(
        run.quality("compact") < quality.get("floor").get("bigram").asDouble(), "" + quality);
    assertEquals(run.quality("masked"), run.quality("compact"), 1e-4);
    JsonNode cold = quality.get("coldWindows");
    assertEquals(40, cold.get("window").asInt());
    assertEquals(cold.get("masked").asDouble(), cold.get("compact").asDouble(), 1e-4);
    assertTrue(cold.get("compact").asDouble() > run.quality("compact"), "a state that is no use");
    assertTrue(run.report().get("equality").get("maxAbsDifference").asDouble() <= 1e-5);

    PublishedOnnx.assertAgrees(run.run());
    CompactLanguageModel model =
        new CompactLanguageModel(ModelFile.read(new ByteArrayInputStream(run.run().model())));
    String text = new TextCompletion(model, new Sampling(0.8, 0, 1)).complete("Call me ", 30);
    assertEquals(30, text.codePointCount(0, text.length()));
  }

  @Test
  void aModelOfWordsIsTheSameOnOneSlotAndOnTwo() throws IOException {
    String[] words = {
      "network.hidden=12",
      "training.epochs=8",
      "training.learning-rate=0.02",
      "training.log-sigma-rate=4",
      "training.local-steps=9",
      "penalty.weight=0.1:0 0.3:0.2",
      "penalty.hidden=log 0.6:0.02 0.8:0.00002",
      "elastic.patience=1",
      "training.fine-tuning=1"
    };
    DeliveredRun two = trainWords(2, "two", words);
    DeliveredRun one = trainWords(1, "one", words);

    assertArrayEquals(unsigned(two), unsigned(one));
    JsonNode quality = two.report().get("quality");
    assertEquals("perplexity", quality.get("metric").asText());
    assertTrue(
        two.quality("compact") < quality.get("floor").get("unigram").asDouble(), "" + quality);
    assertFalse(quality.get("withoutFineTuning").isNull());
    JsonNode hidden = two.report().get("structure").get("hidden");
    assertTrue(hidden.get(0).asInt() < 12, "nothing was removed: " + hidden);
    JsonNode last = two.rounds().get(two.rounds().size() - 1);
    JsonNode first = two.rounds().get(0);
    assertTrue(last.get("exchangedBytes").asLong() < first.get("exchangedBytes").asLong());
  }

  /** The rate is so high that it soon knows its little text by heart. */
  @Test
  void aDenseModelGoesBackToItsBestRound() throws IOException {
    DeliveredRun run =
        trainWords(
            2,
            "dense",
            "row=Original",
            "network.hidden=32",
            "training.epochs=40",
            "training.learning-rate=0.03",
            "training.local-steps=20",
            "training.patience=2");

    List<Double> perplexities =
        run.rounds().stream().map(round -> round.get("validation").asDouble()).toList();
    double best = Collections.min(perplexities);
    assertTrue(perplexities.get(perplexities.size() - 1) > 1.02 * best, perplexities::toString);
    assertTrue(perplexities.get(0) > 1.02 * best, perplexities::toString);
    JsonNode last = run.rounds().get(run.rounds().size() - 1);
    assertTrue(last.get("epoch").asDouble() < 40, "it did not stop early");
    double carried = run.report().at("/quality/validation/carried").asDouble();
    assertEquals(best, carried, 0.02 * best, "tracks begin anew a few times");
    assertEquals(1, run.paperCompression());
  }

  @Test
  void wordsLeaveTheRowThatHasNoOtherGroups() throws IOException {
    DeliveredRun run =
        trainWords(
            2,
            "words",
            "row=W+Voc",
            "network.hidden=12",
            "training.epochs=6",
            "training.learning-rate=0.02",
            "training.log-sigma-rate=4",
            "training.local-steps=9",
            "penalty.weight=0.1:0 0.3:1",
            "penalty.inputs=log 0.6:0.001 0.8:0.000001",
            "elastic.patience=1");

    JsonNode words = run.report().at("/structure/words");
    assertTrue(words.get(0).asInt() < words.get(1).asInt() / 2, "few words left: " + words);
    assertTrue(
        run.exchangedBytes() < run.rounds().get(0).get("exchangedBytes").asLong(),
        "no word left the network");
    JsonNode quality = run.report().get("quality");
    assertTrue(
        run.quality("compact") < quality.get("floor").get("unigram").asDouble(), "" + quality);
    assertTrue(run.report().at("/equality/maxAbsDifference").asDouble() <= 1e-5);
  }

  /** A model of the 300 most frequent words. */
  private static DeliveredRun trainWords(int slots, String output, String... pairs)
      throws IOException {
    Stream<String> words =
        Stream.of(
            "text.units=words",
            "text.words=300",
            "training.carried-state=true",
            "training.window=12",
            "training.batch-size=8");
    return train(slots, output, Stream.concat(words, Arrays.stream(pairs)).toArray(String[]::new));
  }

  private static DeliveredRun train(int slots, String output, String... pairs) throws IOException {
    try (SparkSession session = LocalSpark.start(slots)) {
      Stream<String> text =
          Stream.of("corpus.train=" + directory.resolve("text.txt").toUri(), "seed=3");
      return DeliveredRun.train(
          session,
          "moby-dick.yaml",
          directory.resolve(output),
          Stream.concat(text, Arrays.stream(pairs)).toArray(String[]::new));
    }
  }

  /** The command in the provenance is the same in both; the time stands in another file. */
  private static byte[] unsigned(DeliveredRun run) {
    return run.run().model();
  }
}
