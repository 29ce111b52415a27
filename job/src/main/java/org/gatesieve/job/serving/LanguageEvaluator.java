package org.gatesieve.job.serving;

import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.gatesieve.compact.inference.CompactLanguageModel;
import org.gatesieve.compact.inference.TextScore;
import org.gatesieve.job.config.CorpusSettings;
import org.gatesieve.job.corpus.TestText;
import org.gatesieve.job.corpus.TextFiles;
import org.gatesieve.job.failure.JobException;

/** Scores a language model on a text, in one stream and without Spark. */
public final class LanguageEvaluator {
  private final CompactLanguageModel model;
  private final Configuration hadoop;

  /**
   * @throws JobException (configuration) if {@code model} is a classifier
   */
  public LanguageEvaluator(ServedModel model, Configuration hadoop) {
    this.model = new CompactLanguageModel(model.languageModel());
    this.hadoop = hadoop;
  }

  /**
   * Predicts every token but the first, with the state carried over lines and files.
   *
   * @param paths comma-separated Hadoop paths and globs of plain text, read in the order of paths
   * @throws JobException when a path is missing or cannot be read, a line is not UTF-8, or there is
   *     nothing to predict
   */
  public TextScore evaluate(String paths) {
    return score(paths, lines -> new TextFiles(hadoop).read(paths, lines));
  }

  /**
   * The same on the test part of a corpus.
   *
   * @param corpus has one, see {@link TestText#isIn}
   * @throws JobException as above
   */
  public TextScore evaluate(CorpusSettings corpus) {
    TestText test = new TestText(corpus, model.encoder().text(), hadoop);
    return score(TestText.name(corpus), test::read);
  }

  private TextScore score(String text, Consumer<Consumer<String>> reading) {
    RunningScore running = new RunningScore(model);
    reading.accept(running::readLine);
    TextScore score = running.score();
    if (score.tokens() == 0) {
      throw JobException.inputData(
          text
              + " has no token to predict"
              + (score.leftOut() > 0
                  ? ": " + score.leftOut() + " tokens are not in the model's vocabulary"
                  : "")
              + "; give more text of the kind that the model was trained on");
    }
    return score;
  }
}
