package org.gatesieve.job.cli;

import java.io.PrintWriter;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.config.DriverEnvironment;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.serving.BatchPrediction;
import org.gatesieve.job.serving.LineCompletion;
import org.gatesieve.job.serving.LinePrediction;
import org.gatesieve.job.serving.PredictionOutput;
import org.gatesieve.job.serving.PredictionSummary;
import org.gatesieve.job.serving.ServedModel;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Labels documents with a published classifier, of standard input or of a path with Spark;
 * continues lines of standard input with a language model.
 */
@Command(
    name = "predict",
    header = "Labels documents, or continues texts, with a model.",
    description =
        "Each line of standard input is a document, and gets a line of standard output at once:"
            + " label, TAB, probability of every label in the model's order. A language model takes"
            + " each line for a prompt, and gives what follows, with line ends written \\n, tabs \\t"
            + " and backslashes \\\\.",
    sortOptions = false,
    versionProvider = VersionLine.class,
    mixinStandardHelpOptions = true)
final class PredictCommand implements Runnable {
  @Mixin private ModelOption model;
  @Spec private CommandSpec spec;

  @Option(names = "--header", description = "Begins standard output with a line of column names.")
  private boolean header;

  @ArgGroup(exclusive = false, heading = "With a language model:%n", order = 1)
  private CompletionOptions completion;

  @ArgGroup(
      exclusive = false,
      heading = "Labels with Spark, from a path to a directory:%n",
      order = 2)
  private BatchOptions batch;

  @Override
  public void run() {
    if (batch != null && header) {
      throw new ParameterException(
          spec.commandLine(), "--header is for standard output and excludes --input");
    }
    ServedModel served = model.open();
    requireOptionsOf(served);
    if (served.isLanguageModel()) {
      completeLines(served);
    } else if (batch == null) {
      predictLines(served);
    } else {
      predictBatch(served);
    }
  }

  private void requireOptionsOf(ServedModel served) {
    if (served.isLanguageModel() && (batch != null || header)) {
      throw JobException.configuration(
          (header ? "--header" : "--input")
              + " is for classifiers, and "
              + served.file()
              + " is a language model; give prompts on standard input");
    }
    if (!served.isLanguageModel() && completion != null) {
      throw JobException.configuration(
          CompletionOptions.NAMES
              + " are for language models, and "
              + served.file()
              + " is a classifier; leave them out");
    }
  }

  private void completeLines(ServedModel served) {
    CompletionOptions options = completion == null ? new CompletionOptions() : completion;
    new LineCompletion(
            served.languageModel(),
            options.sampling(),
            options.tokens(),
            spec.commandLine().getOut(),
            spec.commandLine().getErr())
        .complete(System.in);
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
    PredictionSummary summary;
    try (SparkSession session = SparkSessions.start(spec.qualifiedName())) {
      summary = new BatchPrediction(session, served).run(batch.source(), output);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("Predictions are in " + output.directory() + ": " + summary.line());
  }
}
