package org.gatesieve.job.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.config.CheckpointSettings;
import org.gatesieve.job.config.Configuration;
import org.gatesieve.job.config.ConfigurationLoader;
import org.gatesieve.job.config.DriverEnvironment;
import org.gatesieve.job.config.TrainingKeys;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.publish.PublishedRun;
import org.gatesieve.job.repeat.RecordedRun;

/**
 * A finished run that something is made of without training.
 *
 * @param assignments the settings that it was trained with, and those that the user gave
 */
record TrainedRun(PublishedRun run, List<String> assignments, ConfigurationLoader loader) {

  /**
   * Opens a run.
   *
   * @param path a run's directory, or an output directory
   * @param pairs the user's key=value
   */
  static TrainedRun open(Path path, List<String> pairs, DriverEnvironment environment) {
    PublishedRun run = PublishedRun.open(path, environment.hadoop());
    List<String> assignments = new ArrayList<>(RecordedRun.of(run).assignments());
    // Fine-tuning is training, too.
    assignments.add(TrainingKeys.FINE_TUNING.name() + "=0");
    assignments.addAll(pairs);
    return new TrainedRun(run, List.copyOf(assignments), new ConfigurationLoader(environment));
  }

  /** All settings, with {@code more} on top. */
  Configuration configuration(String... more) {
    List<String> all = new ArrayList<>(assignments);
    all.addAll(List.of(more));
    return loader.load(Optional.empty(), all);
  }

  /**
   * Where its checkpoints lie.
   *
   * @throws JobException (configuration) when it was trained without
   */
  CheckpointSettings checkpoints() {
    return CheckpointSettings.from(configuration())
        .orElseThrow(
            () ->
                JobException.configuration(
                    run.directory()
                        + " was trained with checkpoint.rounds=0, so that none was kept"));
  }
}
