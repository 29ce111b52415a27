package org.gatesieve.job.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.config.CheckpointSettings;
import org.gatesieve.job.config.Configuration;
import org.gatesieve.job.config.DriverEnvironment;
import org.gatesieve.job.config.JobKeys;
import org.gatesieve.job.pipeline.TrainJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Another compact model from a posterior that is trained already. */
@Command(
    name = "collapse",
    header = "Makes another model of a trained run, without training.",
    description =
        "Collapses what a run has learnt by other settings of pruning, and publishes the model with"
            + " its proof and report: the one that train gives with these settings. Needs the run's"
            + " last checkpoint, and its corpus to measure on.",
    footer = {
      "%nThe smallest within half a point of the best, and the best under 20 kB:%n",
      "  --set pruning.words=500,200,100,50 --set \"pruning.publish=smallest within 0.5\"",
      "  --set pruning.words=500,200,100,50 --set \"pruning.publish=best under 20000\""
    },
    sortOptions = false,
    versionProvider = VersionLine.class,
    mixinStandardHelpOptions = true)
final class CollapseCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--run",
      paramLabel = "PATH",
      required = true,
      converter = HadoopPath.class,
      description = "A run's directory, or an output directory (its LATEST); any file system.")
  private Path run;

  @Option(
      names = "--output",
      paramLabel = "DIRECTORY",
      description = "Output directory of the new run; else it lies beside the trained one.")
  private String output;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "Settings of pruning; where the corpus and the checkpoints lie today. May be repeated.")
  private List<String> pairs = new ArrayList<>();

  @Override
  public void run() {
    DriverEnvironment environment = DriverEnvironment.ofThisProcess();
    TrainedRun trained = TrainedRun.open(run, pairs, environment);
    CheckpointSettings checkpoints = trained.checkpoints();
    Configuration configuration =
        output == null
            ? trained.configuration()
            : trained.configuration(JobKeys.OUTPUT_PATH.name() + "=" + output);
    String command =
        spec.qualifiedName()
            + " --run "
            + trained.run().directory()
            + (output == null ? "" : " --output " + output)
            + ConfigurationOptions.assignments(pairs);
    try (SparkSession session = SparkSessions.start(spec.qualifiedName())) {
      new OutcomeText(
              new TrainJob(session, configuration, command).collapse(trained.run(), checkpoints))
          .print(spec.commandLine().getOut(), "Published before; nothing to do.");
    }
  }
}
