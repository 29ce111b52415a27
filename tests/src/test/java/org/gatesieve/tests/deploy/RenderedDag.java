package org.gatesieve.tests.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;

/** The Airflow DAG after Python has run it. */
final class RenderedDag {
  private static final Path RENDERER = Path.of("src/test/resources/airflow/render_dag.py");

  private RenderedDag() {}

  /** Skips the test when the machine has no Python. */
  static JsonNode of(int airflow) throws IOException, InterruptedException {
    return Python.json(
        RENDERER,
        DeployFiles.DEPLOY.resolve("airflow/gatesieve_nightly.py").toString(),
        String.valueOf(airflow));
  }
}
