package org.gatesieve.job.cli;

import java.io.PrintWriter;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.config.DriverEnvironment;
import org.gatesieve.job.serving.BatchPrediction;
import org.gatesieve.job.serving.LinePrediction;
import org.gatesieve.job.serving.PredictionOutput;
import org.gatesieve.job.serving.ServedModel;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Labels documents with a published model: of standard input, or of a path with Spark. */
@Command(
    name = "predict",
    header = "Labels documents with a model: standard input, or a path with Spark.",
    description =
        "Without --input, each line of standard input is a document; standard output gets a line"
            + " for each, at once: label, TAB, probability of every label in the model's order.",
    sortOptions = false,
    versionProvider = VersionLine.class,
    mixinStandardHelpOptions = true)
final class PredictCommand implements Runnable {
  @Mixin private ModelOption model;
  @Spec private CommandSpec spec;

  @Option(names = "--header", description = "Begins standard output with a line of column names.")
  private boolean header;

  @ArgGroup(exclusive = false, heading = "With Spark, from a path to a directory:%n")
  private BatchOptions batch;

  @Override
  public void run() {
    if (batch == null) {
      predictLines(model.open());
    } else if (header) {
      throw new ParameterException(
          spec.commandLine(), "--header is for standard output and excludes --input");
    } else {
      predictBatch(model.open());
    }
  }

  private void predictLines(ServedModel served) {
    LinePrediction prediction =
        new LinePrediction(served.classifier(), spec.commandLine().getOut());
    if (header) {
      prediction.writeHeader();
    }
    prediction.predict(System.in);
  }

  private void predictBatch(ServedModel served) {
    PredictionOutput output = batch.output();
    output.requireFree(DriverEnvironment.ofThisProcess().hadoop());
    try (SparkSession session = SparkSessions.start(spec.qualifiedName())) {
      new BatchPrediction(session, served).run(batch.source(), output);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("Predictions are in " + output.directory());
  }
}
