package org.gatesieve.job.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatesieve.job.config.Configuration;
import org.gatesieve.job.config.ConfigurationLoader;
import org.gatesieve.job.config.DriverEnvironment;
import org.gatesieve.job.config.JobSettings;

/** Settings as a user gives them: defaults, and what a test sets. */
final class Settings {
  private static final List<String> REQUIRED =
      List.of(
          "corpus.format=tsv", "corpus.train=file:/corpus/train.tsv", "output.path=file:/output");

  private Settings() {}

  static Configuration configuration(String... pairs) {
    return new ConfigurationLoader(
            new DriverEnvironment(new org.apache.hadoop.conf.Configuration(false), List.of()))
        .load(Optional.empty(), Stream.concat(REQUIRED.stream(), Stream.of(pairs)).toList());
  }

  static JobSettings of(String... pairs) {
    return JobSettings.from(configuration(pairs));
  }
}
