package org.gatesieve.job.cli;

import static org.gatesieve.job.cli.CommandLineFixture.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gatesieve.job.serving.WeatherModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalSubmission.class)
class EvaluateCommandTest {
  @TempDir private Path directory;
  private Path model;
  private Path config;

  @BeforeEach
  void writeJob() throws IOException {
    model = Path.of(WeatherModel.publish(directory.resolve("runs")).directory().toUri());
    config =
        Files.writeString(
            directory.resolve("job.yaml"),
            """
            corpus:
              format: tsv
              train: no-longer-here.tsv
              test: test.tsv
              bad-record-share: 0.4
            """);
  }

  @Test
  void printsScoresAndConfusion() throws IOException {
    test("warm\tsun", "warm\tsun sun", "warm\tice", "cold\tice", "mild\tsun");
    CommandLineFixture done = evaluate();
    assertEquals(0, done.code(), done.err());
    assertLine(done, "documents 5");
    assertLine(done, "accuracy 60.00 %");
    assertLine(done, "majority share 60.00 % (warm)");
    assertLine(done, "1 cold 1 2 50.00 % 100.00 % 66.67 %");
    assertLine(done, "2 mild 1 0 - 0.00 % 0.00 %");
    assertLine(done, "3 warm 3 3 66.67 % 66.67 % 66.67 %");
    assertLine(done, "1 1 0 0");
    assertLine(done, "2 0 0 1");
    assertLine(done, "3 1 0 2");
  }

  @Test
  void writesTheSameScoresAsJson() throws IOException {
    test("warm\tsun", "warm\tice", "hot\tsun", "cold\tice");
    Path json = Files.writeString(directory.resolve("scores.json"), "old");
    assertEquals(0, evaluate("--json", json.toString()).code());
    JsonNode scores = new ObjectMapper().readTree(json.toFile());
    assertEquals("file:" + model + "/model.gsv", scores.get("model").asText());
    assertEquals(3, scores.get("documents").asLong());
    assertEquals(2 / 3.0, scores.get("accuracy").asDouble());
    double sun = WeatherModel.probabilities(1)[2];
    double ice = WeatherModel.probabilities(-1)[0];
    double wrong = WeatherModel.probabilities(-1)[2];
    assertEquals(
        -(Math.log(sun) + Math.log(ice) + Math.log(wrong)) / 3,
        scores.get("crossEntropy").asDouble(),
        1e-5);
    assertEquals("warm", scores.get("majority").get("label").asText());
    assertTrue(scores.get("labels").get(1).get("precision").isNull());
    assertEquals("[[1,0,0],[0,0,0],[1,0,1]]", scores.get("confusion").toString());
    assertEquals("{\"UNKNOWN_LABEL\":1}", scores.get("badRecords").toString());
  }

  @Test
  void labelsOfAnotherModelAreRefusedByName() throws IOException {
    test("hot\tsun", "chilly\tice");
    assertRefused(3, "it has chilly, hot, the model has cold, mild, warm", evaluate());
  }

  @Test
  void tooManyUnknownLabelsAreRefusedWithTheFirstPlace() throws IOException {
    test("warm\tsun", "hot\tsun", "chilly\tice");
    assertRefused(
        3,
        "(UNKNOWN_LABEL 2; the first is file:"
            + directory
            + "/test.tsv at byte 20: UNKNOWN_LABEL \"hot sun\")",
        evaluate());
  }

  @Test
  void whatCannotBeEvaluatedIsRefusedInOneLine() throws IOException {
    assertRefused(3, "does not exist", evaluate());
    test();
    assertRefused(3, "No records in", evaluate());
    assertRefused(3, "label-column \"class\"", evaluate("--set", "corpus.label-column=class"));
    assertRefused(2, "there is no test part", evaluate("--set", "corpus.test="));
  }

  private void test(String... lines) throws IOException {
    Files.writeString(
        directory.resolve("test.tsv"), "label\ttext\n" + String.join("\n", lines) + "\n");
  }

  private CommandLineFixture evaluate(String... more) {
    return run(
        Stream.concat(
                Stream.of("evaluate", "--model", model.toString(), "--config", config.toString()),
                Stream.of(more))
            .toArray(String[]::new));
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
