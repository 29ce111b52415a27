package org.gatesieve.job.cli;

import static org.gatesieve.job.cli.CommandLineFixture.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
  @TempDir Path directory;
  private Path config;

  @BeforeEach
  void writeJob() throws IOException {
    Files.writeString(directory.resolve("train.tsv"), "label\ttext\n");
    config =
        Files.writeString(
            directory.resolve("job.yaml"),
            """
            corpus:
              format: tsv
              train: train.tsv
            output.path: runs
            text.words: 997
            network:
              inputs: 10
              hidden: 8
            """);
  }

  @Test
  void printsEveryValueWithItsOrigin() {
    CommandLineFixture done = run("validate", "--config", config.toString(), "--set", "seed=7");
    assertEquals(0, done.code(), done.err());
    assertLine(done, "seed 7 --set");
    assertLine(done, "network.hidden 8 " + config + ", line 8");
    assertLine(done, "corpus.train file:" + directory + "/train.tsv " + config + ", line 3");
    assertLine(done, "training.batch-size 128 default");
  }

  @Test
  void printsTheShardPlan() {
    CommandLineFixture done =
        run("validate", "--config", config.toString(), "--set", "training.local-steps=50");
    assertLine(done, "4 128 50");
    assertLine(run("validate", "--config", config.toString()), "4 128 by network size");
  }

  @Test
  void countsWhatATaskSlotKeeps() {
    CommandLineFixture done = run("validate", "--config", config.toString(), "--set", "row=LLLCLL");
    assertLine(done, "embedding variational 1000 x 10 10,000 20,000");
    assertLine(done, "gate groups constant 32 x 1 32 0");
    assertLine(done, "gate biases deterministic 32 x 1 32 32");
    // (10000 + 1000 + 320 + 256 + 10 + 8 + 8) scalars twice, 32 + 1 biases once, 4 bytes each
    assertLine(done, "parameters 0.1");
    // 128 documents of 200 words, each 6 x 10 + 11 x 8 numbers
    assertLine(done, "activations 14.5");
    assertLine(done, "in all 14.8");
  }

  @Test
  void countsALanguageModelByItsWindows() {
    CommandLineFixture done = languageModel("text.units=words");
    assertEquals(0, done.code(), done.err());
    assertLine(done, "SHARDS WINDOWS OF 35 TOKENS PER STEP STEPS PER ROUND AND SHARD");
    assertLine(done, "input weights variational 997 x 32 31,904 63,808");
    assertLine(done, "word groups constant 997 x 1 997 0");
    assertLine(done, "output weights variational 8 x 997 7,976 15,952");
    assertLine(done, "n-grams of the floors 110 2098.1");
  }

  @Test
  void charactersHaveASmallVocabulary() {
    CommandLineFixture done = languageModel("text.units=characters");
    assertEquals(0, done.code(), done.err());
    assertLine(done, "input weights variational 256 x 32 8,192 16,384");
  }

  private CommandLineFixture languageModel(String units) {
    List<String> arguments = new ArrayList<>(List.of("validate", "--config", config.toString()));
    for (String pair :
        List.of("task=language-model", "corpus.format=text", "network.inputs=300", units)) {
      arguments.addAll(List.of("--set", pair));
    }
    return run(arguments.toArray(String[]::new));
  }

  @Test
  void aMissingInputIsRefusedWithTheKeyThatNamesIt() throws IOException {
    Files.delete(directory.resolve("train.tsv"));
    CommandLineFixture refused = run("validate", "--config", config.toString());
    assertEquals(3, refused.code());
    assertEquals(
        "gatesieve validate: corpus.train: nothing at file:%s/train.tsv (%s, line 3); correct it"
                .formatted(directory, config)
            + " there or give --set corpus.train=...\n",
        refused.err());
    assertEquals("", refused.out());
  }

  @Test
  void aJobThatCannotPublishIsRefused() {
    CommandLineFixture refused =
        run("validate", "--set", "corpus.train=pom.xml", "--set", "corpus.format=csv");
    assertEquals(2, refused.code());
    assertEquals(
        "gatesieve validate: output.path is required; give it in the configuration file or with"
            + " --set output.path=... (Directory that holds the published runs.)\n",
        refused.err());
  }

  @Test
  void aWrongKeyIsRefusedInOneLine() {
    CommandLineFixture refused =
        run("validate", "--config", config.toString(), "--set", "network.hiden=5");
    assertEquals(2, refused.code());
    assertEquals(
        "gatesieve validate: unknown key network.hiden, did you mean network.hidden? (--set)\n",
        refused.err());
  }

  private static void assertLine(CommandLineFixture done, String words) {
    assertTrue(
        done.out().lines().anyMatch(line -> line.strip().replaceAll("\\s+", " ").equals(words)),
        words + "\n" + done.out());
  }
}
