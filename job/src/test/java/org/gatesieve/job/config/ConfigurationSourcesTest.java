package org.gatesieve.job.config;

import static org.gatesieve.job.config.ConfigurationFixture.assertRefused;
import static org.gatesieve.job.config.ConfigurationFixture.load;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationSourcesTest {
  private static final Path WORKING_DIRECTORY = Path.of("").toAbsolutePath();

  @TempDir Path directory;

  @Test
  void relativePathsInAFileStartAtItsDirectory() throws IOException {
    Path file = write("corpus.train: corpora/a.tsv", "output.path: ../runs/a");
    for (String location : List.of(file.toString(), "file:" + file, file.toUri().toString())) {
      Configuration configuration = load(Optional.of(location), List.of());
      assertEquals("file:" + directory + "/corpora/a.tsv", configuration.get(CorpusKeys.TRAIN));
      assertEquals(
          "file:" + directory.getParent() + "/runs/a", configuration.get(JobKeys.OUTPUT_PATH));
    }
  }

  @Test
  void relativePathsOfTheCommandLineStartAtTheWorkingDirectory() throws IOException {
    Path file = write("corpus.train: corpora/a.tsv");
    Configuration configuration =
        load(Optional.of(file.toString()), List.of(), "corpus.train=corpora/{b,c}/*.tsv");
    assertEquals(
        "file:" + WORKING_DIRECTORY + "/corpora/{b,c}/*.tsv", configuration.get(CorpusKeys.TRAIN));
  }

  @Test
  void everyPathOfAListIsResolved() throws IOException {
    Path file = write("corpus.train: a.tsv, {b,c}.tsv,hdfs://names/d.tsv");
    assertEquals(
        "file:%1$s/a.tsv,file:%1$s/{b,c}.tsv,hdfs://names/d.tsv".formatted(directory),
        load(Optional.of(file.toString()), List.of()).get(CorpusKeys.TRAIN));
  }

  @Test
  void pathsWithAFileSystemAreKept() throws IOException {
    Path file = write("corpus.train: hdfs://names:8020/a.tsv", "corpus.test: s3a://bucket/t/*");
    Configuration configuration = load(Optional.of(file.toString()), List.of());
    assertEquals("hdfs://names:8020/a.tsv", configuration.get(CorpusKeys.TRAIN));
    assertEquals("s3a://bucket/t/*", configuration.get(CorpusKeys.TEST));
  }

  @Test
  void aPathThatIsNoneIsRefused() {
    assertRefused(
        "corpus.train: 'a b:c' is not a path, a glob, or several with commas between them: Relative path in absolute URI (--set)",
        () -> load(Optional.empty(), List.of(), "corpus.train=a b:c"));
  }

  @Test
  void theCommandLineGoesBeforeTheFile() throws IOException {
    Path file = write("network:", "  hidden: 64", "  inputs: 100");
    Configuration configuration = load(Optional.of(file.toString()), List.of(), "network.hidden=8");
    assertEquals(8, configuration.get(NetworkKeys.HIDDEN));
    assertEquals(100, configuration.get(NetworkKeys.INPUTS));
    assertEquals(file + ", line 3", configuration.origin(NetworkKeys.INPUTS));
  }

  @Test
  void aResourceOfTheClassPathHasNoDirectory() {
    Configuration configuration =
        load(Optional.of("classpath:org/gatesieve/job/config/resource.yaml"), List.of());
    assertEquals(
        "file:" + WORKING_DIRECTORY + "/corpora/resource.tsv", configuration.get(CorpusKeys.TRAIN));
  }

  @Test
  void aShippedFileIsFoundByItsBareNameAndHasNoDirectory() throws IOException {
    Path file = write("corpus.train: corpora/a.tsv");
    for (String shipped : List.of(file.toUri().toString(), file.toUri() + "#alias.yaml")) {
      String name = shipped.endsWith("#alias.yaml") ? "alias.yaml" : "job.yaml";
      Configuration configuration =
          load(Optional.of(name), List.of("hdfs://names/other.yaml", shipped));
      assertEquals(
          "file:" + WORKING_DIRECTORY + "/corpora/a.tsv", configuration.get(CorpusKeys.TRAIN));
    }
  }

  @Test
  void aMissingFileIsRefusedWithWhereItWasSought() {
    assertRefused(
        "--config job.yaml: no such file under "
            + WORKING_DIRECTORY
            + " on the driver's machine; on a cluster give hdfs:..., s3a:... or classpath:...,"
            + " or ship the file with --files and give its bare name",
        () -> load(Optional.of("job.yaml"), List.of()));
    assertRefused(
        "--config file:/nowhere/job.yaml: no such file",
        () -> load(Optional.of("file:/nowhere/job.yaml"), List.of()));
    assertRefused(
        "--config classpath:nowhere.yaml: the class path has no resource of that name",
        () -> load(Optional.of("classpath:nowhere.yaml"), List.of()));
  }

  @Test
  void aDirectoryIsRefused() {
    assertRefused(
        "--config " + directory + " is a directory; give the file in it",
        () -> load(Optional.of(directory.toString()), List.of()));
  }

  @Test
  void aFileSystemWithoutItsConnectorIsRefused() {
    assertRefused(
        "s3a://bucket/job.yaml: no connector for s3a: (Class"
            + " org.apache.hadoop.fs.s3a.S3AFileSystem not found); put its jar on Spark's class"
            + " path, for instance with --packages",
        () -> load(Optional.of("s3a://bucket/job.yaml"), List.of()));
  }

  private Path write(String... lines) throws IOException {
    return Files.writeString(directory.resolve("job.yaml"), String.join("\n", lines));
  }
}
