package org.gatesieve.tests;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The fat jar in a process of its own, started by the assembled runtime's spark-submit. */
record SparkSubmit(int exitCode, String out, List<String> err) {

  /** Runs {@code gatesieve} with {@code arguments} in {@code directory} and waits for its end. */
  static SparkSubmit run(Path directory, String master, List<String> arguments)
      throws IOException, InterruptedException {
    return run(directory, master, List.of(), arguments);
  }

  /** The same with further options of spark-submit. */
  static SparkSubmit run(
      Path directory, String master, List<String> options, List<String> arguments)
      throws IOException, InterruptedException {
    try (RunningSubmit running = start(directory, master, options, arguments)) {
      return running.await();
    }
  }

  /** Starts {@code gatesieve} with {@code arguments} in {@code directory}. */
  static RunningSubmit start(
      Path directory, String master, List<String> options, List<String> arguments)
      throws IOException {
    Path conf = Path.of(System.getProperty("gatesieve.conf"));
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("gatesieve.spark.home") + "/bin/spark-submit");
    command.addAll(List.of("--properties-file", conf.resolve("spark-defaults.conf").toString()));
    command.addAll(List.of("--master", master));
    command.addAll(List.of("--driver-memory", "1g"));
    command.addAll(List.of("--conf", "spark.executor.memory=1g"));
    command.addAll(List.of("--conf", "spark.ui.enabled=false"));
    command.addAll(List.of("--conf", "spark.driver.host=127.0.0.1"));
    command.addAll(options);
    command.addAll(List.of("--class", "org.gatesieve.job.cli.Main"));
    command.add(System.getProperty("gatesieve.jar"));
    command.addAll(arguments);
    File out = directory.resolve("stdout").toFile();
    File err = directory.resolve("stderr").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(out)
            .redirectError(err);
    Map<String, String> environment = builder.environment();
    environment.put("OMP_NUM_THREADS", "1");
    environment.put("OPENBLAS_NUM_THREADS", "1");
    // So short a life does not earn back what the optimising compiler costs.
    environment.put(
        "SPARK_SUBMIT_OPTS",
        "-XX:TieredStopAtLevel=1 \"-Dlog4j2.configurationFile="
            + conf.resolve("log4j2.properties")
            + "\"");
    return new RunningSubmit(builder.start(), out.toPath(), err.toPath());
  }
}
