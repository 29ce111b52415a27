package org.gatesieve.job.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatesieve.job.config.Configuration;
import org.gatesieve.job.config.ConfigurationLoader;
import org.gatesieve.job.config.DriverEnvironment;
import picocli.CommandLine.Option;

/** Options of every command that reads a configuration. */
final class ConfigurationOptions {

  @Option(
      names = "--config",
      paramLabel = "LOCATION",
      description =
          "YAML file: a path, hdfs:..., s3a:..., file:..., classpath:..., or the bare name of a"
              + " file shipped with --files.")
  private String location;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Overrides one value of the file; may be repeated.")
  private List<String> pairs = new ArrayList<>();

  /** Whether the command line has any of them. */
  boolean given() {
    return location != null || !pairs.isEmpty();
  }

  /** Loads and checks the configuration; needs no Spark session. */
  Configuration load() {
    return new ConfigurationLoader(DriverEnvironment.ofThisProcess())
        .load(Optional.ofNullable(location), pairs);
  }

  /** What the user typed, to be typed again. */
  String arguments() {
    StringBuilder arguments = new StringBuilder();
    if (location != null) {
      arguments.append("--config ").append(location);
    }
    return arguments.append(assignments(pairs)).toString().strip();
  }

  /** Pairs of key=value as a shell takes them, each behind a blank. */
  static String assignments(List<String> pairs) {
    StringBuilder arguments = new StringBuilder();
    pairs.forEach(pair -> arguments.append(" --set '").append(pair).append('\''));
    return arguments.toString();
  }
}
