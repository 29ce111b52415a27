package org.gatesieve.compact.format;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link ModelFileFuzz} has kept, without an agent and thus in every run of the tests. */
class ModelFileCorpusTest {

  static List<Path> files() throws IOException, URISyntaxException {
    Path folder = Path.of(ModelFileCorpusTest.class.getResource("ModelFileFuzzInputs").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void isReadOrRefused(Path file) throws IOException {
    HostileReading.check(ModelFileFuzz.behindAValidChecksum(Files.readAllBytes(file)));
  }
}
