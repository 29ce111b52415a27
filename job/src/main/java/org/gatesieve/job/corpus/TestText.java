package org.gatesieve.job.corpus;

import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.gatesieve.compact.text.TokenText;
import org.gatesieve.job.config.CorpusSettings;
import org.gatesieve.job.failure.JobException;

/**
 * The test part of a corpus of running text, in one stream and without Spark: the same lines that
 * {@link TextSources} finds for it.
 */
public final class TestText {
  private final CorpusSettings settings;
  private final TokenText rules;
  private final TextFiles files;
  private long position;

  /**
   * @param rules by which a share of the training text is counted
   */
  public TestText(CorpusSettings settings, TokenText rules, Configuration hadoop) {
    this.settings = settings;
    this.rules = rules;
    files = new TextFiles(hadoop);
  }

  /** Whether the settings name a test part at all. */
  public static boolean isIn(CorpusSettings settings) {
    return !settings.test().isEmpty() || settings.testFraction() > 0;
  }

  /** What it is, for tables. */
  public static String name(CorpusSettings settings) {
    return settings.test().isEmpty()
        ? "the last " + settings.testFraction() + " of " + settings.train()
        : settings.test();
  }

  /**
   * Hands on every line, without its end, in the order of the files' paths. A share of the training
   * text is read twice: where it begins follows from the number of tokens.
   *
   * @throws JobException when a path is missing or cannot be read, or a line is not UTF-8
   */
  public void read(Consumer<String> lines) {
    if (!settings.test().isEmpty()) {
      files.read(settings.test(), lines);
      return;
    }
    position = 0;
    files.read(settings.train(), this::pass);
    TokenSpan piece = SplitRule.ofTraining(settings).piece(CorpusPart.TEST, position);
    position = 0;
    files.read(
        settings.train(),
        line -> {
          if (piece.contains(position)) {
            lines.accept(line);
          }
          pass(line);
        });
  }

  /** A line ends in a token of its own. */
  private void pass(String line) {
    position += rules.tokens(line).size() + 1;
  }
}
