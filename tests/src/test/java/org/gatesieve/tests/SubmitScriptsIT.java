package org.gatesieve.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.gatesieve.job.publish.PublishedRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of {@code deploy/submit} with nothing of the sources beside them. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class SubmitScriptsIT {
  private static final Path SCRIPTS = Path.of("../deploy/submit").toAbsolutePath().normalize();

  /** For this machine, whose executors are small. */
  private static final String SMALL =
      """

      spark.driver.memory=1g
      spark.executor.memory=1g
      spark.ui.enabled=false
      spark.driver.host=127.0.0.1
      """;

  @TempDir private static Path installed;
  private static Path home;

  @TempDir private Path directory;

  @BeforeAll
  static void install() throws IOException {
    home = Files.createDirectory(installed.resolve("home of gatesieve"));
    Path conf = Path.of(System.getProperty("gatesieve.conf"));
    Files.copy(Path.of(System.getProperty("gatesieve.jar")), home.resolve("gatesieve.jar"));
    Files.copy(conf.resolve("log4j2.properties"), home.resolve("log4j2.properties"));
    Files.writeString(
        home.resolve("spark-defaults.conf"),
        Files.readString(conf.resolve("spark-defaults.conf")) + SMALL);
  }

  @Test
  void standaloneTrainsAndPromotes() throws Exception {
    Files.writeString(directory.resolve("job.yaml"), FactbookSample.configuration());
    Files.write(directory.resolve("train.tsv"), FactbookSample.lines(0));
    Files.write(directory.resolve("test.tsv"), FactbookSample.lines(20));
    try (StandaloneCluster cluster = StandaloneCluster.start(directory)) {
      Submitted trained =
          run(
              "standalone.sh",
              cluster.master(),
              "train",
              "--config",
              "job.yaml",
              "--set",
              "training.epochs=3");
      assertEquals(0, trained.status(), trained::said);
      assertTrue(trained.said().contains("report.html"), trained::said);
      assertTrue(trained.said().contains("round 3 "), trained::said);

      Submitted refused = promote(cluster, "accuracy=1.01");
      assertEquals(6, refused.status(), refused::said);
      assertTrue(Files.notExists(directory.resolve("served")));

      Submitted promoted = promote(cluster, "accuracy=0.3");
      assertEquals(0, promoted.status(), promoted::said);
    }
    assertEquals(open("runs").name(), open("served").name());
    open("served").verify();
  }

  /** The assembled runtime has no YARN: so far, and no further, it takes the options. */
  @Test
  void yarnIsWhereItsOptionsLead() throws Exception {
    Submitted submitted = run("yarn.sh", "train", "--config", "hdfs:///job.yaml");
    assertEquals(1, submitted.status(), submitted::said);
    assertTrue(submitted.said().contains("YARN"), submitted::said);
  }

  @Test
  void aScriptWithoutACommandSaysHowItIsUsed() throws Exception {
    for (String script : List.of("standalone.sh", "yarn.sh")) {
      Submitted refused = run(script);
      assertEquals(2, refused.status());
      assertTrue(refused.said().startsWith("usage: " + script), refused::said);
    }
  }

  private Submitted promote(StandaloneCluster cluster, String required)
      throws IOException, InterruptedException {
    return run(
        "standalone.sh",
        cluster.master(),
        "promote",
        "--run",
        directory.resolve("runs").toString(),
        "--to",
        directory.resolve("served").toString(),
        "--at-least",
        required);
  }

  private Submitted run(String script, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(SCRIPTS.resolve(script).toString()));
    command.addAll(List.of(arguments));
    Path log = directory.resolve("submitted.log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("SPARK_HOME", System.getProperty("gatesieve.spark.home"));
    builder.environment().put("GATESIEVE_HOME", home.toString());
    builder.environment().put("HADOOP_CONF_DIR", home.toString());
    builder.environment().put("EXECUTORS", "2");
    // So short a life does not earn back what the optimising compiler costs.
    builder.environment().put("SPARK_SUBMIT_OPTS", "-XX:TieredStopAtLevel=1");
    Process process = builder.start();
    try {
      return new Submitted(process.waitFor(), Files.readString(log, UTF_8));
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private PublishedRun open(String output) {
    return PublishedRun.open(
        new org.apache.hadoop.fs.Path(directory.resolve(output).toUri()), new Configuration());
  }

  private record Submitted(int status, String said) {}
}
