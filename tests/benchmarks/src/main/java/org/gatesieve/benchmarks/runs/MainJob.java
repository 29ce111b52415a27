package org.gatesieve.benchmarks.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gatesieve.benchmarks.FailedProcessException;

/**
 * The main job on one configuration, as a user starts it.
 *
 * @param settings {@code key=value} of every run
 * @param directory where runs and their logs go
 */
record MainJob(String configuration, List<String> settings, Path directory) {
  private static final Path LAUNCHER = Path.of(System.getProperty("gatesieve.launcher"));

  /**
   * Trains in a process of its own, which has the machine to itself.
   *
   * @throws FailedProcessException if it fails
   */
  RunFigures run(Variant variant, long seed) throws IOException {
    Path output = directory.resolve(variant.name() + "-seed-" + seed);
    Path log = directory.resolve(output.getFileName() + ".log");
    Files.createDirectories(directory);
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString(), "train", "--force"));
    command.addAll(List.of("--config", configuration));
    List<String> all = new ArrayList<>(settings);
    all.addAll(variant.settings());
    all.add("seed=" + seed);
    all.add("output.path=" + output.toUri());
    for (String setting : all) {
      command.addAll(List.of("--set", setting));
    }
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    variant
        .slots()
        .ifPresent(slots -> builder.environment().put("GATESIEVE_MASTER", "local[" + slots + "]"));
    int status = waitFor(builder.start());
    if (status != 0) {
      throw new FailedProcessException("The job ended with status " + status, log);
    }
    return RunFigures.read(output);
  }

  private static int waitFor(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
