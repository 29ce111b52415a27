package org.gatesieve.tests.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Python programs that say in JSON what is in a file for Python. */
final class Python {
  private Python() {}

  /** What {@code script} prints. Skips the test when the machine has no Python. */
  static JsonNode json(Path script, String... arguments) throws IOException, InterruptedException {
    assumeTrue(isThere(), arguments[0] + " is not checked: there is no python3 on the PATH");
    Process python =
        new ProcessBuilder(
                Stream.concat(Stream.of("python3", "-B", script.toString()), Stream.of(arguments))
                    .toList())
            .redirectErrorStream(true)
            .start();
    String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, python.waitFor(), said);
    return new ObjectMapper().readTree(said);
  }

  private static boolean isThere() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, "python3")));
  }
}
