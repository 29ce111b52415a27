package org.gatesieve.job.cli;

import java.io.PrintWriter;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.compact.inference.TextScore;
import org.gatesieve.job.config.CorpusKeys;
import org.gatesieve.job.config.CorpusSettings;
import org.gatesieve.job.config.DriverEnvironment;
import org.gatesieve.job.config.JobSettings;
import org.gatesieve.job.config.Task;
import org.gatesieve.job.corpus.TestText;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.serving.Evaluation;
import org.gatesieve.job.serving.Evaluator;
import org.gatesieve.job.serving.LanguageEvaluator;
import org.gatesieve.job.serving.ScoreJson;
import org.gatesieve.job.serving.ServedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores a published model on a configuration's test part, or a language model on any text. */
@Command(
    name = "evaluate",
    header = "Scores a model on a test part, or a language model on a text.",
    description =
        "The test part is the one that a configuration names. A language model is scored without"
            + " Spark, with the state carried through the text, or on the files of --text.",
    sortOptions = false,
    versionProvider = VersionLine.class,
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Runnable {
  @Mixin private ModelOption model;
  @Mixin private ConfigurationOptions options;
  @Spec private CommandSpec spec;

  @Option(
      names = "--text",
      paramLabel = "PATHS",
      description =
          "Text to score a language model on, in place of a configuration: paths or globs, commas"
              + " between them.")
  private String text;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      converter = HadoopPath.class,
      description = "Also writes the scores to this file, over an older one.")
  private Path json;

  @Override
  public void run() {
    ServedModel served = model.open();
    if (served.isLanguageModel()) {
      evaluateText(served);
    } else {
      evaluateDocuments(served);
    }
  }

  private void evaluateText(ServedModel served) {
    Configuration hadoop = DriverEnvironment.ofThisProcess().hadoop();
    LanguageEvaluator evaluator = new LanguageEvaluator(served, hadoop);
    if (text == null) {
      CorpusSettings corpus = testText(served);
      print(evaluator.evaluate(corpus), TestText.name(corpus), served, hadoop);
    } else if (options.given()) {
      throw JobException.configuration("--text stands in place of --config; leave one of them out");
    } else {
      print(evaluator.evaluate(text), text, served, hadoop);
    }
  }

  private void print(TextScore score, String scored, ServedModel served, Configuration hadoop) {
    if (json != null) {
      ScoreJson.write(score, scored, served.file(), json, hadoop);
    }
    new TextScoreReport(spec.commandLine().getOut()).print(score, scored, served.file());
  }

  private CorpusSettings testText(ServedModel served) {
    if (!options.given()) {
      throw JobException.configuration(
          "nothing to score the language model on; give --text, or --config with a test part");
    }
    CorpusSettings corpus = settings(Task.LANGUAGE_MODEL, served).corpus();
    if (!TestText.isIn(corpus)) {
      throw JobException.configuration(
          CorpusKeys.TEST.name()
              + " is empty, and so is "
              + CorpusKeys.TEST_FRACTION.name()
              + "; set one, or give the text with --text");
    }
    return corpus;
  }

  private void evaluateDocuments(ServedModel served) {
    if (text != null) {
      throw JobException.configuration(
          "--text is for language models, and "
              + served.file()
              + " is a classifier; give --config");
    }
    JobSettings settings = settings(Task.CLASSIFICATION, served);
    try (SparkSession session = SparkSessions.start(spec.qualifiedName())) {
      Evaluation evaluation = new Evaluator(session, served).evaluate(settings.corpus());
      if (json != null) {
        ScoreJson.write(
            evaluation, served.file(), json, session.sparkContext().hadoopConfiguration());
      }
      PrintWriter out = spec.commandLine().getOut();
      new EvaluationReport(out).print(evaluation, served.file());
    }
  }

  private JobSettings settings(Task task, ServedModel served) {
    JobSettings settings = JobSettings.from(options.load());
    if (settings.task() != task) {
      throw JobException.configuration(
          "the configuration is for task "
              + settings.task().text()
              + ", and "
              + served.file()
              + " is of task "
              + task.text()
              + "; give one that belongs to the model");
    }
    return settings;
  }
}
