package org.gatesieve.job.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.config.CheckpointSettings;
import org.gatesieve.job.config.Configuration;
import org.gatesieve.job.config.ConfigurationLoader;
import org.gatesieve.job.config.DriverEnvironment;
import org.gatesieve.job.config.JobKeys;
import org.gatesieve.job.config.TrainingKeys;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.pipeline.TrainJob;
import org.gatesieve.job.publish.PublishedRun;
import org.gatesieve.job.repeat.RecordedRun;
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
    PublishedRun trained = PublishedRun.open(run, environment.hadoop());
    ConfigurationLoader loader = new ConfigurationLoader(environment);
    List<String> assignments = assignments(RecordedRun.of(trained));
    Configuration beside = loader.load(Optional.empty(), assignments);
    CheckpointSettings checkpoints =
        CheckpointSettings.from(beside).orElseThrow(() -> withoutCheckpoints(trained));
    if (output != null) {
      assignments.add(JobKeys.OUTPUT_PATH.name() + "=" + output);
    }
    Configuration configuration = loader.load(Optional.empty(), assignments);
    String command = spec.qualifiedName() + " --run " + run;
    try (SparkSession session = SparkSessions.start(spec.qualifiedName())) {
      new OutcomeText(new TrainJob(session, configuration, command).collapse(trained, checkpoints))
          .print(spec.commandLine().getOut(), "Published before; nothing to do.");
    }
  }

  /** Fine-tuning is training, too. */
  private List<String> assignments(RecordedRun recorded) {
    List<String> assignments = new ArrayList<>(recorded.assignments());
    assignments.add(TrainingKeys.FINE_TUNING.name() + "=0");
    assignments.addAll(pairs);
    return assignments;
  }

  private static JobException withoutCheckpoints(PublishedRun trained) {
    return JobException.configuration(
        trained.directory() + " was trained with checkpoint.rounds=0, so that none was kept");
  }
}
