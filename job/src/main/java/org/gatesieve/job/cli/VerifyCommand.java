package org.gatesieve.job.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.config.Configuration;
import org.gatesieve.job.config.ConfigurationLoader;
import org.gatesieve.job.config.DriverEnvironment;
import org.gatesieve.job.config.JobKeys;
import org.gatesieve.job.pipeline.TrainJob;
import org.gatesieve.job.publish.PublishedRun;
import org.gatesieve.job.repeat.RecordedRun;
import org.gatesieve.job.repeat.Repetition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains a published run once more, from what it says about itself. */
@Command(
    name = "verify",
    header = "Repeats a published run and compares the models.",
    description =
        "Checks the files of a run against their checksums, trains it once more from its"
            + " provenance.json, and compares the models byte by byte. Fails with status 3 when the"
            + " corpus is another one, and with 1 when the models differ.",
    sortOptions = false,
    versionProvider = VersionLine.class,
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Runnable {
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
      required = true,
      description = "Output directory of the repeated run.")
  private String output;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Where the corpus lies today; may be repeated.")
  private List<String> pairs = new ArrayList<>();

  @Override
  public void run() {
    DriverEnvironment environment = DriverEnvironment.ofThisProcess();
    PublishedRun original = PublishedRun.open(run, environment.hadoop());
    original.verify();
    RecordedRun recorded = RecordedRun.of(original);
    Configuration configuration =
        new ConfigurationLoader(environment).load(Optional.empty(), assignments(recorded));
    try (SparkSession session = SparkSessions.start(spec.qualifiedName())) {
      PublishedRun repeated =
          new TrainJob(session, configuration, spec.qualifiedName() + " --run " + run)
              .repeat(recorded);
      PrintWriter out = spec.commandLine().getOut();
      out.println(new Repetition(original, repeated).verdict());
      out.flush();
    }
  }

  private List<String> assignments(RecordedRun recorded) {
    List<String> assignments = new ArrayList<>(recorded.assignments());
    assignments.addAll(pairs);
    assignments.add(JobKeys.OUTPUT_PATH.name() + "=" + output);
    return assignments;
  }
}
