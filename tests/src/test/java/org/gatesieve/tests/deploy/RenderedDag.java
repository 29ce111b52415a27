package org.gatesieve.tests.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Airflow DAG after Python has run it. */
final class RenderedDag {
  private static final Path RENDERER = Path.of("src/test/resources/airflow/render_dag.py");

  private RenderedDag() {}

  /** Skips the test when the machine has no Python. */
  static JsonNode of(int airflow) throws IOException, InterruptedException {
    assumeTrue(hasPython(), "the DAG is not checked: there is no python3 on the PATH");
    Process python =
        new ProcessBuilder(
                List.of(
                    "python3",
                    "-B",
                    RENDERER.toString(),
                    DeployFiles.DEPLOY.resolve("airflow/gatesieve_nightly.py").toString(),
                    String.valueOf(airflow)))
            .redirectErrorStream(true)
            .start();
    String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, python.waitFor(), said);
    return new ObjectMapper().readTree(said);
  }

  private static boolean hasPython() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, "python3")));
  }
}
