package org.gatesieve.job.cli;

import static org.gatesieve.job.cli.CommandLineFixture.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gatesieve.job.serving.SeasonModel;
import org.gatesieve.job.serving.WeatherModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate} with a language model. No master is set, so any use of Spark would fail. */
class EvaluateTextTest {
  private static final double NATS = SeasonModel.nats("sun", "ice", "\n", "sun", "\n", "ice", "\n");

  @TempDir private Path directory;
  private String model;
  private String config;
  private Path test;

  @BeforeEach
  void writeJob() throws IOException {
    model = SeasonModel.publish(directory.resolve("runs")).directory().toString();
    test = Files.createDirectories(directory.resolve("test"));
    Files.writeString(test.resolve("b.txt"), "ICE");
    Files.writeString(test.resolve("a.txt"), "sun fog ice\nsun\n");
    config =
        Files.writeString(
                directory.resolve("job.yaml"),
                """
                task: language-model
                corpus:
                  format: text
                  train: no-longer-here.txt
                  test: test
                """)
            .toString();
  }

  @Test
  void theTestPartOfAConfigurationIsReadInOneStream() {
    CommandLineFixture done = evaluate("--config", config);
    assertEquals(0, done.code(), done.err());
    assertLine(done, "tokens predicted 6");
    assertLine(done, "tokens without id, left out 1");
    assertLine(
        done, String.format(Locale.ROOT, "perplexity, state carried %.4f", Math.exp(NATS / 6)));
    assertLine(
        done,
        String.format(Locale.ROOT, "bits per token, state carried %.4f", NATS / 6 / Math.log(2)));
  }

  @Test
  void aShareOfTheTrainingTextIsATestPartToo() throws IOException {
    Path train =
        Files.writeString(directory.resolve("train.txt"), "ice ice ice\nsun fog ice\nsun\nice");
    CommandLineFixture done =
        evaluate(
            "--config",
            config,
            "--set",
            "corpus.test=",
            "--set",
            "corpus.train=file:" + train,
            "--set",
            "corpus.test-fraction=0.7");
    assertEquals(0, done.code(), done.err());
    assertLine(done, "TEXT the last 0.7 of file:" + train);
    assertLine(done, "tokens predicted 6");
    assertLine(
        done, String.format(Locale.ROOT, "perplexity, state carried %.4f", Math.exp(NATS / 6)));
  }

  @Test
  void aTextNeedsNoConfiguration() throws IOException {
    Path json = directory.resolve("score.json");
    CommandLineFixture done = evaluate("--text", test.toString(), "--json", json.toString());
    assertEquals(0, done.code(), done.err());
    JsonNode score = new ObjectMapper().readTree(json.toFile());
    assertEquals("[model, text, state, tokens, leftOut, perplexity, bitsPerToken]", keys(score));
    assertEquals(6, score.get("tokens").asLong());
    assertEquals(1, score.get("leftOut").asLong());
    assertEquals(Math.exp(NATS / 6), score.get("perplexity").asDouble(), 1e-5);
    assertEquals(NATS / 6 / Math.log(2), score.get("bitsPerToken").asDouble(), 1e-6);
  }

  @Test
  void whatCannotBeScoredIsRefusedInOneLine() throws IOException {
    Path strange = Files.writeString(directory.resolve("strange.txt"), "fog");
    assertRefused(
        3,
        "has no token to predict: 1 tokens are not in the model's vocabulary",
        evaluate("--text", strange.toString()));
    Path empty = Files.writeString(directory.resolve("empty.txt"), "");
    assertRefused(3, "has no token to predict; give more", evaluate("--text", empty.toString()));
    assertRefused(3, "does not exist", evaluate("--text", directory + "/nowhere"));
    assertRefused(2, "give --text, or --config", evaluate());
    assertRefused(2, "corpus.test is empty", evaluate("--config", config, "--set", "corpus.test="));
    assertRefused(
        2, "in place of --config", evaluate("--config", config, "--text", test.toString()));
  }

  @Test
  void modelsAndConfigurationsOfDifferentTasksAreRefused() throws IOException {
    String classifier = WeatherModel.publish(directory.resolve("labels")).directory().toString();
    assertRefused(
        2,
        "--text is for language models",
        run("evaluate", "--model", classifier, "--text", test.toString()));
    assertRefused(
        2,
        "the configuration is for task language-model",
        run("evaluate", "--model", classifier, "--config", config));
    Path labels =
        Files.writeString(
            directory.resolve("labels.yaml"), "corpus:\n  format: tsv\n  train: a\n  test: b\n");
    assertRefused(
        2, "the configuration is for task classification", evaluate("--config", labels.toString()));
  }

  private CommandLineFixture evaluate(String... options) {
    return run(
        Stream.concat(Stream.of("evaluate", "--model", model), Stream.of(options))
            .toArray(String[]::new));
  }

  private static String keys(JsonNode object) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys.toString();
  }

  private static void assertLine(CommandLineFixture done, String words) {
    assertTrue(
        done.out().lines().anyMatch(line -> line.strip().replaceAll("\\s+", " ").equals(words)),
        words + "\n" + done.out());
  }

  private static void assertRefused(int code, String words, CommandLineFixture refused) {
    assertEquals(code, refused.code(), refused.err());
    assertEquals(1, refused.err().lines().count(), refused.err());
    assertTrue(refused.err().contains(words), refused.err());
    assertEquals("", refused.out());
  }
}
