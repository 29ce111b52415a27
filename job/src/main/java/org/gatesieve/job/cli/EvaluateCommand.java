package org.gatesieve.job.cli;

import java.io.PrintWriter;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.config.JobSettings;
import org.gatesieve.job.serving.Evaluation;
import org.gatesieve.job.serving.EvaluationJson;
import org.gatesieve.job.serving.Evaluator;
import org.gatesieve.job.serving.ServedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores a published model on a configuration's test part. */
@Command(
    name = "evaluate",
    description = "Scores a model on the test part that a configuration names.",
    sortOptions = false,
    versionProvider = VersionLine.class,
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Runnable {
  @Mixin private ModelOption model;
  @Mixin private ConfigurationOptions options;
  @Spec private CommandSpec spec;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      converter = HadoopPath.class,
      description = "Also writes the scores to this file, over an older one.")
  private Path json;

  @Override
  public void run() {
    JobSettings settings = JobSettings.from(options.load());
    ServedModel served = model.open();
    try (SparkSession session = SparkSessions.start(spec.qualifiedName())) {
      Evaluation evaluation = new Evaluator(session, served).evaluate(settings.corpus());
      if (json != null) {
        EvaluationJson.write(
            evaluation, served.file(), json, session.sparkContext().hadoopConfiguration());
      }
      PrintWriter out = spec.commandLine().getOut();
      new EvaluationReport(out).print(evaluation, served.file());
    }
  }
}
