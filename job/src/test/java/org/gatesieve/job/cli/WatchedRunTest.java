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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Runs that TensorBoard and MLflow are told of are the same runs. */
@ExtendWith(LocalSubmission.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class WatchedRunTest {
  @TempDir private Path directory;

  @BeforeEach
  void writeCorpus() throws IOException {
    WeatherTable.write(directory.resolve("weather.tsv"));
  }

  @Test
  void whoWatchesDoesNotChangeTheRun() throws IOException {
    train(0, "alone");
    assertEquals(List.of(), files("curves"));

    train(0, "watched", curves(), store());
    Path alone = newestRun("alone");
    Path watched = newestRun("watched");
    assertEquals(alone.getFileName(), watched.getFileName());
    assertArrayEquals(
        Files.readAllBytes(alone.resolve("model.gsv")),
        Files.readAllBytes(watched.resolve("model.gsv")));
    Path events = files("curves").get(0);
    assertEquals(watched.getFileName(), events.getParent().getFileName());
    assertTrue(Files.size(events) > 1000, "a version, a start and three rounds");
    assertEquals(1, recorded());
  }

  @Test
  void aFinishedRunIsRecordedLaterAndOnce() throws IOException {
    train(0, "runs");
    CommandLineFixture again = train(0, "runs", curves(), store());
    assertTrue(again.out().startsWith("Published before"), again::out);
    assertEquals(1, recorded());
    assertEquals(List.of(), files("curves"));
    train(0, "runs", store());
    assertEquals(1, recorded());
  }

  @Test
  void aRepetitionIsNoExperiment() throws IOException {
    train(0, "runs", curves(), store());
    CommandLineFixture repeated =
        run(
            "verify",
            "--run",
            newestRun("runs").toString(),
            "--output",
            directory.resolve("again").toString());
    assertEquals(0, repeated.code(), repeated.err());
    assertEquals(1, recorded());
    assertEquals(1, files("curves").size());
  }

  @Test
  void whatCannotBeWrittenIsRefusedBeforeTraining() throws IOException {
    Files.createFile(directory.resolve("curves"));
    Files.createFile(directory.resolve("mlruns"));
    for (String setting : List.of(curves(), store())) {
      CommandLineFixture refused = train(4, "runs", setting);
      assertTrue(
          refused.err().startsWith("gatesieve train: Cannot write file:" + directory),
          refused::err);
      assertTrue(Files.notExists(directory.resolve("runs/LATEST")));
    }
  }

  private String curves() {
    return "progress.tensorboard=" + directory.resolve("curves");
  }

  private String store() {
    return "progress.mlflow=" + directory.resolve("mlruns");
  }

  /** Runs in the store. */
  private int recorded() throws IOException {
    return (int)
        files("mlruns").stream().filter(file -> file.endsWith("tags/mlflow.runName")).count();
  }

  private List<Path> files(String name) throws IOException {
    if (Files.notExists(directory.resolve(name))) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory.resolve(name))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private Path newestRun(String output) throws IOException {
    Path runs = directory.resolve(output);
    return runs.resolve(Files.readString(runs.resolve("LATEST")).strip());
  }

  private CommandLineFixture train(int code, String output, String... settings) {
    List<String> arguments = new ArrayList<>(List.of("train"));
    List<String> all =
        new ArrayList<>(
            List.of(
                "corpus.train=" + directory.resolve("weather.tsv"),
                "corpus.format=tsv",
                "corpus.shards=1",
                "network.inputs=4",
                "network.hidden=4",
                "training.batch-size=16",
                "training.epochs=3",
                "output.path=" + directory.resolve(output)));
    all.addAll(List.of(settings));
    all.forEach(setting -> arguments.addAll(List.of("--set", setting)));
    CommandLineFixture done = run(arguments.toArray(String[]::new));
    assertEquals(code, done.code(), done::err);
    return done;
  }
}
