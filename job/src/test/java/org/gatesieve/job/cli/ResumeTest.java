package org.gatesieve.job.cli;

import static org.gatesieve.job.cli.CommandLineFixture.run;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that ended early goes on from any of its checkpoints, and the model has the bytes of an
 * undisturbed one. A directory in the way of the published run keeps all checkpoints of a whole
 * training, to begin again from each.
 */
@ExtendWith(LocalSubmission.class)
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class ResumeTest {
  private static final List<String> CLASSIFIER =
      List.of(
          "corpus.train=weather.tsv",
          "corpus.format=tsv",
          "corpus.shards=2",
          "network.inputs=6",
          "network.hidden=5",
          "training.batch-size=8",
          "training.epochs=6",
          "training.local-steps=3",
          "training.learning-rate=0.03",
          "training.log-sigma-rate=4",
          "penalty.short-documents=1",
          "penalty.weight=0:0 0.3:0.2",
          "penalty.inputs=0.0001",
          "penalty.hidden=0.0001",
          "penalty.gates=0",
          "penalty.words=0");
  private static final List<String> LANGUAGE_MODEL =
      List.of(
          "task=language-model",
          "corpus.train=weather.txt",
          "corpus.format=text",
          "corpus.shards=2",
          "text.units=words",
          "text.words=30",
          "network.hidden=6",
          "training.window=5",
          "training.batch-size=4",
          "training.carried-state=true",
          "training.epochs=8",
          "training.local-steps=5",
          "training.learning-rate=0.02",
          "training.log-sigma-rate=12",
          "penalty.short-documents=1",
          "penalty.weight=0:0 0.3:1");

  @TempDir private Path directory;

  @Test
  void aClassifierThatShrinksAndIsFineTuned() throws IOException {
    assertResumes(with(CLASSIFIER, "elastic.rotation=0.5", "training.fine-tuning=1"));
  }

  @Test
  void aLanguageModelThatCarriesItsState() throws IOException {
    assertResumes(LANGUAGE_MODEL);
  }

  @Test
  void aDenseNetworkThatStopsEarly() throws IOException {
    assertResumes(with(CLASSIFIER, "row=Original", "training.patience=2", "training.epochs=20"));
  }

  @Test
  void anotherRunWaitsForTheUnfinishedOneUnlessItIsForced() throws IOException {
    writeCorpora();
    Path taken = blocked(CLASSIFIER);
    CommandLineFixture refused = train("runs", with(CLASSIFIER, "seed=2", "training.epochs=5"));

    assertEquals(2, refused.code(), refused.err());
    assertEquals(1, refused.err().lines().count(), refused.err());
    assertTrue(
        refused
            .err()
            .contains("differs from this one in seed (1 there, 2 here), training.epochs (6 there,"),
        refused.err());
    CommandLineFixture forced = train("runs", with(CLASSIFIER, "seed=2"), "--force");
    assertEquals(0, forced.code(), forced.err());
    Files.delete(taken);
    assertEquals(0, train("runs", CLASSIFIER).code());
    assertEquals(0, train("runs", with(CLASSIFIER, "seed=3")).code());
  }

  @Test
  void anotherCorpusWaitsToo() throws IOException {
    writeCorpora();
    blocked(CLASSIFIER);
    Path corpus = directory.resolve("weather.tsv");
    Files.writeString(corpus, Files.readString(corpus).replace("wind 7", "hail 7"));
    CommandLineFixture refused = train("runs", CLASSIFIER);

    assertEquals(2, refused.code(), refused.err());
    assertTrue(
        refused.err().contains("differs from this one in its corpus (fingerprint "), refused.err());
  }

  @Test
  void aRunThatDivergesKeepsItsLastGoodCheckpointAndBlocksNone() throws IOException {
    writeCorpora();
    CommandLineFixture diverged =
        train(
            "runs",
            with(
                CLASSIFIER,
                "checkpoint.rounds=1",
                "training.rate-schedule=0:1 0.5:1 0.51:1e30",
                "training.gradient-clip=0"));

    assertEquals(5, diverged.code(), diverged.err());
    assertEquals(1, diverged.err().lines().count(), diverged.err());
    assertTrue(
        diverged.err().matches("gatesieve train: The .* step \\d+, in round \\d+; lower .*\n"),
        diverged.err());
    Path kept = children(directory.resolve("runs-checkpoints")).get(0);
    assertTrue(Files.exists(kept.resolve("DIVERGED")));
    assertTrue(children(kept).get(1).getFileName().toString().startsWith("round-"));
    CommandLineFixture milder = train("runs", CLASSIFIER);
    assertEquals(0, milder.code(), milder.err());
  }

  @Test
  void withoutCheckpointsNoneAreWritten() throws IOException {
    writeCorpora();
    assertEquals(0, train("runs", with(CLASSIFIER, "checkpoint.rounds=0")).code());
    assertTrue(Files.notExists(directory.resolve("runs-checkpoints")));
  }

  private void assertResumes(List<String> settings) throws IOException {
    writeCorpora();
    assertEquals(0, train("undisturbed", settings).code());
    Path taken = blocked(settings);
    Path checkpoints = directory.resolve("runs-checkpoints").resolve(taken.getFileName());
    List<Path> rounds = children(checkpoints);
    assertTrue(rounds.size() > 4, rounds::toString);
    for (int left : new int[] {rounds.size(), rounds.size() / 2, 1}) {
      for (Path newer : children(checkpoints).stream().skip(left).toList()) {
        FileUtil.fullyDelete(newer.toFile());
      }
      Path copy = directory.resolve("copy-" + left);
      FileUtil.fullyDelete(taken.toFile());
      copy(checkpoints, copy.resolve(checkpoints.getFileName()));

      CommandLineFixture resumed =
          train("runs", with(settings, "checkpoint.path=" + copy, "checkpoint.rounds=1"));

      assertEquals(0, resumed.code(), resumed.err());
      assertArrayEquals(model("undisturbed"), model("runs"), "from round " + left);
      assertEquals(metrics("undisturbed"), metrics("runs"), "from round " + left);
      assertEquals(1, children(copy.resolve(checkpoints.getFileName())).size());
    }
  }

  /** Trains wholly, but cannot publish: a directory of the run's name is in the way. */
  private Path blocked(List<String> settings) throws IOException {
    if (Files.notExists(directory.resolve("undisturbed"))) {
      assertEquals(0, train("undisturbed", settings).code());
    }
    Path taken = directory.resolve("runs").resolve(newest("undisturbed").getFileName());
    Files.createDirectories(taken);
    CommandLineFixture blocked =
        train("runs", with(settings, "checkpoint.rounds=1", "checkpoint.keep=1000"));
    assertEquals(4, blocked.code(), blocked.err());
    return taken;
  }

  private CommandLineFixture train(String output, List<String> settings, String... options) {
    List<String> arguments = new ArrayList<>(List.of("train"));
    for (String setting : with(settings, "output.path=" + directory.resolve(output))) {
      arguments.add("--set");
      arguments.add(setting.replace("corpus.train=", "corpus.train=" + directory + "/"));
    }
    arguments.addAll(List.of(options));
    return run(arguments.toArray(String[]::new));
  }

  private static List<String> with(List<String> settings, String... more) {
    return Stream.concat(settings.stream(), Stream.of(more)).toList();
  }

  private void writeCorpora() throws IOException {
    StringBuilder table = new StringBuilder("label\ttext\n");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 90; i++) {
      String words = i % 2 == 0 ? "sun and sea and sand " : "ice and snow and wind ";
      table.append(i % 2 == 0 ? "warm\t" : "cold\t").append(words).append(i).append('\n');
      text.append(words).append(i % 7).append('\n');
    }
    Files.writeString(directory.resolve("weather.tsv"), table);
    Files.writeString(directory.resolve("weather.txt"), text);
  }

  private byte[] model(String output) throws IOException {
    return Files.readAllBytes(newest(output).resolve("model.gsv"));
  }

  /** Without the times. */
  private List<String> metrics(String output) throws IOException {
    return Files.readAllLines(newest(output).resolve("metrics.jsonl")).stream()
        .map(line -> line.replaceAll("\"(seconds|localSeconds|longestLocalSeconds)\":[^,]+,", ""))
        .toList();
  }

  private Path newest(String output) throws IOException {
    Path runs = directory.resolve(output);
    return runs.resolve(Files.readString(runs.resolve("LATEST")).strip());
  }

  private static List<Path> children(Path parent) throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      return children.sorted().toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
