package org.gatesieve.job.cli;

import static org.gatesieve.job.cli.CommandLineFixture.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalSubmission.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class VerifyCommandTest {
  @TempDir private Path directory;
  private Path corpus;

  @BeforeEach
  void writeCorpus() throws IOException {
    corpus = WeatherTable.write(directory.resolve("weather.tsv"));
  }

  @Test
  void aRunIsRepeatedWhereverItsCorpusLiesToday() throws IOException {
    train("runs", 1);
    Path moved = Files.move(corpus, directory.resolve("moved.tsv"));
    CommandLineFixture done = verify(newestRun("runs"), "--set", "corpus.train=" + moved);
    assertEquals(0, done.code(), done.err());
    assertTrue(done.out().startsWith("The same model, byte for byte: "), done.out());
    assertEquals(newestRun("runs").getFileName(), newestRun("again").getFileName());
  }

  @Test
  void aModelThatDoesNotComeOutAgainIsTold() throws IOException {
    train("runs", 1);
    train("other", 2);
    Path forged = newestRun("runs");
    Files.copy(
        newestRun("other").resolve("provenance.json"),
        forged.resolve("provenance.json"),
        StandardCopyOption.REPLACE_EXISTING);
    assertRefused(4, "provenance.json is damaged", verify(forged));

    takeChecksum(newestRun("other"), forged, "provenance.json");
    assertRefused(1, "differ. Versions and kernels are the same", verify(forged));
  }

  @Test
  void anotherCorpusAndOtherSettingsAreRefusedBeforeTraining() throws IOException {
    train("runs", 1);
    assertRefused(
        3,
        "The settings are those of run ",
        verify(newestRun("runs"), "--set", "training.epochs=3"));
    Files.writeString(corpus, Files.readString(corpus).replace("snow 7", "hail 7"));
    assertRefused(3, "The corpus is not that of the run", verify(newestRun("runs")));
    assertTrue(Files.notExists(directory.resolve("again/LATEST")));
  }

  private void train(String output, int seed) {
    CommandLineFixture done =
        run(
            "train",
            "--set",
            "corpus.train=" + corpus,
            "--set",
            "corpus.format=tsv",
            "--set",
            "corpus.shards=2",
            "--set",
            "network.inputs=4",
            "--set",
            "network.hidden=4",
            "--set",
            "training.batch-size=8",
            "--set",
            "training.epochs=2",
            "--set",
            "seed=" + seed,
            "--set",
            "output.path=" + directory.resolve(output));
    assertEquals(0, done.code(), done.err());
  }

  private CommandLineFixture verify(Path published, String... more) {
    return run(
        Stream.concat(
                Stream.of(
                    "verify",
                    "--run",
                    published.toString(),
                    "--output",
                    directory.resolve("again").toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private Path newestRun(String output) throws IOException {
    Path runs = directory.resolve(output);
    return runs.resolve(Files.readString(runs.resolve("LATEST")).strip());
  }

  /** Makes the list of checksums say of a file what it says in another run. */
  private static void takeChecksum(Path from, Path to, String name) throws IOException {
    String foreign =
        Files.readAllLines(from.resolve("_SUCCESS")).stream()
            .filter(line -> line.endsWith(name))
            .findFirst()
            .orElseThrow();
    List<String> lines =
        Files.readAllLines(to.resolve("_SUCCESS")).stream()
            .map(line -> line.endsWith(name) ? foreign : line)
            .toList();
    Files.write(to.resolve("_SUCCESS"), lines);
  }

  private static void assertRefused(int code, String words, CommandLineFixture refused) {
    assertEquals(code, refused.code(), refused.err());
    assertEquals(1, refused.err().lines().count(), refused.err());
    assertTrue(refused.err().contains(words), refused.err());
  }
}
