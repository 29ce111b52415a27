package org.gatesieve.job.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatesieve.job.failure.ExitCode;
import org.gatesieve.job.failure.JobException;
import org.junit.jupiter.api.function.Executable;

/** Configurations on the local file system, and the one line that refuses a wrong one. */
final class ConfigurationFixture {
  /** The two keys without which there are no settings. */
  private static final List<String> REQUIRED =
      List.of("corpus.format=tsv", "corpus.train=file:/corpus/train.tsv");

  private ConfigurationFixture() {}

  static org.apache.hadoop.conf.Configuration localFiles() {
    return new org.apache.hadoop.conf.Configuration();
  }

  static Configuration yaml(String... lines) {
    ConfigurationFile file =
        new ConfigurationFile(
            "conf/x.yaml", String.join("\n", lines), PathBase.workingDirectory(localFiles()));
    return Configuration.of(YamlAssignments.of(file));
  }

  static Configuration set(String... pairs) {
    return load(Optional.empty(), List.of(), pairs);
  }

  static JobSettings settings(String... pairs) {
    return JobSettings.from(
        Configuration.of(
            CommandLineAssignments.of(
                Stream.concat(REQUIRED.stream(), List.of(pairs).stream()).toList(),
                PathBase.workingDirectory(localFiles()))));
  }

  static Configuration load(Optional<String> location, List<String> shipped, String... pairs) {
    return new ConfigurationLoader(new DriverEnvironment(localFiles(), shipped))
        .load(location, List.of(pairs));
  }

  static void assertRefused(String line, Executable action) {
    JobException refused = assertThrows(JobException.class, action);
    assertEquals(line, refused.getMessage());
    assertEquals(ExitCode.CONFIGURATION, refused.exitCode());
  }
}
