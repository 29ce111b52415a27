package org.gatesieve.job.cli;

import static org.gatesieve.job.cli.CommandLineFixture.run;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FileUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Another model of a trained run is the one that training gives with the same settings. */
@ExtendWith(LocalSubmission.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class CollapseCommandTest {
  @TempDir private Path directory;
  private TrainedWeather weather;

  @BeforeEach
  void writeCorpus() throws IOException {
    weather = TrainedWeather.in(directory);
  }

  @Test
  void anotherThresholdGivesWhatTrainingGives() throws IOException {
    train("runs");
    byte[] before = model("runs");
    String trained = latest("runs");
    CommandLineFixture collapsed = collapse("pruning.threshold=0.5");
    assertEquals(0, collapsed.code(), collapsed.err());
    assertTrue(model("runs").length < before.length);
    assertEquals(
        "gatesieve collapse --run file:"
            + directory.resolve("runs").resolve(trained)
            + " --set 'pruning.threshold=0.5'",
        new ObjectMapper()
            .readTree(weather.model("runs").resolveSibling("provenance.json").toFile())
            .get("command")
            .asText());
    train("trained", "pruning.threshold=0.5");
    assertArrayEquals(model("trained"), model("runs"));
    assertEquals(latest("trained"), latest("runs"));
    CommandLineFixture again = collapse("pruning.threshold=0.5");
    assertEquals(0, again.code(), again.err());
    assertTrue(again.out().startsWith("Published before; nothing to do.\n"), again.out());

    String first = latest("runs");
    assertEquals(0, collapse("pruning.threshold=1").code(), "from a run without checkpoints");
    assertNotEquals(first, latest("runs"));
  }

  @Test
  void theBestUnderABudgetIsSmaller() throws IOException {
    train("runs");
    long before = model("runs").length;
    CommandLineFixture collapsed =
        collapse("pruning.words=8,6,4,2", "pruning.publish=best under " + (before - 50));

    assertEquals(0, collapsed.code(), collapsed.err());
    assertTrue(model("runs").length <= (before - 50));
  }

  @Test
  void aFineTunedRunIsCollapsedAsItWasBefore() throws IOException {
    train("runs", "training.fine-tuning=1");
    assertEquals(0, collapse().code());
    train("trained");

    assertArrayEquals(model("trained"), model("runs"));
  }

  @Test
  void aFineTunedRunMayBeSweptAsItWasBefore() throws IOException {
    train("runs", "training.fine-tuning=1");
    CommandLineFixture swept = collapse("pruning.sweep=0.5,1");
    assertEquals(0, swept.code(), swept.err());
  }

  @Test
  void aLoneCandidateMayMeetABudget() throws IOException {
    train("runs");
    CommandLineFixture collapsed = collapse("pruning.publish=best under 1000000");
    assertEquals(0, collapsed.code(), collapsed.err());
  }

  @Test
  void nothingIsPublishedOfWhichEverythingIsPruned() throws IOException {
    train("runs");
    String before = latest("runs");
    CommandLineFixture refused = collapse("pruning.threshold=-50");

    assertEquals(5, refused.code(), refused.err());
    assertTrue(refused.err().contains("Everything was pruned"), refused.err());
    assertEquals(before, latest("runs"));
  }

  @Test
  void otherTrainingIsRefused() throws IOException {
    train("runs");
    CommandLineFixture refused = collapse("training.epochs=2", "pruning.threshold=1");

    assertEquals(2, refused.code(), refused.err());
    assertEquals(
        "gatesieve collapse: Run "
            + latest("runs")
            + " cannot become another model without training: it differs in training.epochs"
            + " (3 there, 2 here)\n",
        refused.err());
  }

  @Test
  void aRunWithoutItsCheckpointIsRefused() throws IOException {
    train("runs");
    FileUtil.fullyDelete(directory.resolve("runs-checkpoints").toFile());
    CommandLineFixture refused = collapse("pruning.threshold=1");

    assertEquals(4, refused.code(), refused.err());
    assertTrue(
        refused.err().contains("No whole checkpoint of that training lies in "), refused.err());
    train("other", "checkpoint.rounds=0");
    CommandLineFixture never = run("collapse", "--run", directory.resolve("other").toString());
    assertEquals(2, never.code(), never.err());
    assertTrue(never.err().contains("checkpoint.rounds=0"), never.err());
  }

  private void train(String output, String... settings) {
    weather.train(output, settings);
  }

  private CommandLineFixture collapse(String... settings) {
    return weather.collapse("runs", settings);
  }

  private byte[] model(String output) throws IOException {
    return Files.readAllBytes(weather.model(output));
  }

  private String latest(String output) throws IOException {
    return weather.latest(output);
  }
}
