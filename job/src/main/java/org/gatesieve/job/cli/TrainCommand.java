package org.gatesieve.job.cli;

import java.io.PrintWriter;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.config.Configuration;
import org.gatesieve.job.config.JobKeys;
import org.gatesieve.job.pipeline.TrainJob;
import org.gatesieve.job.pipeline.TrainOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job. */
@Command(
    name = "train",
    description =
        "Trains on a labelled corpus, collapses what was pruned and publishes a compact model with"
            + " its proof and report. Does nothing when that run is published already.",
    versionProvider = VersionLine.class,
    mixinStandardHelpOptions = true)
final class TrainCommand implements Runnable {
  @Mixin private ConfigurationOptions options;

  @Option(names = "--force", description = "Trains again although the run is published.")
  private boolean force;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Configuration configuration = options.load();
    configuration.require(JobKeys.OUTPUT_PATH);
    PrintWriter out = spec.commandLine().getOut();
    try (SparkSession session = SparkSessions.start("gatesieve train")) {
      TrainOutcome outcome =
          new TrainJob(session, configuration, "gatesieve train " + options.arguments()).run(force);
      outcome
          .summary()
          .ifPresentOrElse(
              summary -> summary.print(out),
              () -> out.println("Published before; nothing to do. Add --force to train again."));
      out.println();
      out.println("  run     " + outcome.run().directory());
      out.println("  report  " + new Path(outcome.run().directory(), "report.html"));
      out.flush();
    }
  }
}
