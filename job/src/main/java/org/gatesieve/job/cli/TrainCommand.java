package org.gatesieve.job.cli;

import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.config.Configuration;
import org.gatesieve.job.config.JobKeys;
import org.gatesieve.job.pipeline.TrainJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job. */
@Command(
    name = "train",
    header = "Trains on a corpus and publishes a compact model.",
    description =
        "Trains on a labelled corpus, collapses what was pruned and publishes a compact model with"
            + " its proof and report. Goes on where the same command was stopped or lost; does"
            + " nothing when that run is published already.",
    versionProvider = VersionLine.class,
    mixinStandardHelpOptions = true)
final class TrainCommand implements Runnable {
  @Mixin private ConfigurationOptions options;

  @Option(
      names = "--force",
      description =
          "Trains from the beginning, beside a run that is published or waits to be finished.")
  private boolean force;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Configuration configuration = options.load();
    configuration.require(JobKeys.OUTPUT_PATH);
    try (SparkSession session = SparkSessions.start("gatesieve train")) {
      new OutcomeText(
              new TrainJob(session, configuration, "gatesieve train " + options.arguments())
                  .run(force))
          .print(
              spec.commandLine().getOut(),
              "Published before; nothing to do. Add --force to train again.");
    }
  }
}
