package org.gatesieve.job.config;

import static org.gatesieve.job.config.ConfigurationFixture.load;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeliveredConfigurationsTest {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(PROJECT.resolve("conf"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @Test
  void thereIsOnePerCorpus() throws IOException {
    assertEquals(
        List.of(
            "agnews.yaml",
            "factbook.yaml",
            "imdb.yaml",
            "moby-dick.yaml",
            "ptb-characters.yaml",
            "ptb-words.yaml",
            "sms.yaml",
            "trec.yaml"),
        files().stream().map(file -> file.getFileName().toString()).toList());
  }

  @ParameterizedTest
  @MethodSource("files")
  void loadsAndPublishesUnderRuns(Path file) {
    Configuration configuration = load(Optional.of(file.toString()), List.of());
    JobSettings settings = JobSettings.from(configuration);
    String task = file.getFileName().toString().replace(".yaml", "");
    assertEquals("W+G+N", settings.rowName());
    assertEquals("file:" + PROJECT + "/runs/" + task, configuration.get(JobKeys.OUTPUT_PATH));
    assertTrue(settings.corpus().train().startsWith("file:" + PROJECT), settings.corpus().train());
  }

  @ParameterizedTest
  @MethodSource("files")
  void namesNoPathOfAMachine(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      assertFalse(line.matches("\\s*(train|test|validation|path): */.*"), line);
    }
  }
}
