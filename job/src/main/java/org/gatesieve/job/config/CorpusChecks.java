package org.gatesieve.job.config;

import java.util.Locale;
import java.util.regex.Pattern;
import org.gatesieve.job.failure.JobException;

/** What the settings of a corpus must fulfil together. */
final class CorpusChecks {
  /** A column, several, or one and all that follow, by number from 1. */
  private static final Pattern COLUMN_NUMBERS =
      Pattern.compile("[1-9]\\d*-?(\\s*,\\s*[1-9]\\d*-?)*");

  private CorpusChecks() {}

  /**
   * Accepts {@code corpus}.
   *
   * @throws JobException when two of its settings contradict each other
   */
  static void check(CorpusSettings corpus, Task task) {
    requireFormatOf(task, corpus.format());
    requireTrainingLeft(corpus);
    boolean columns = corpus.format() == CorpusFormat.CSV || corpus.format() == CorpusFormat.TSV;
    if (columns && !corpus.header()) {
      requireNumber(CorpusKeys.TEXT_COLUMN, corpus.textColumn());
      requireNumber(CorpusKeys.LABEL_COLUMN, corpus.labelColumn());
      if (!corpus.splitBy().isEmpty()) {
        requireNumber(CorpusKeys.SPLIT_BY, corpus.splitBy());
      }
    }
  }

  private static void requireFormatOf(Task task, CorpusFormat format) {
    if ((task == Task.LANGUAGE_MODEL) != (format == CorpusFormat.TEXT)) {
      throw JobException.configuration(
          "corpus.format "
              + format.name().toLowerCase(Locale.ROOT).replace('_', '-')
              + " is not for task "
              + task.text()
              + (task == Task.LANGUAGE_MODEL
                  ? ", which reads text"
                  : ", which needs labels; text is for language models"));
    }
  }

  private static void requireTrainingLeft(CorpusSettings corpus) {
    double validation = corpus.validation().isEmpty() ? corpus.validationFraction() : 0;
    double test = corpus.test().isEmpty() ? corpus.testFraction() : 0;
    if (validation + test >= 1) {
      throw JobException.configuration(
          "corpus.validation-fraction and corpus.test-fraction together must be less than 1, not "
              + (validation + test));
    }
  }

  private static void requireNumber(ConfigKey<String> key, String value) {
    if (!COLUMN_NUMBERS.matcher(value).matches()) {
      throw JobException.configuration(
          key.name()
              + ": '"
              + value
              + "' must be a column number from 1, since corpus.header is false");
    }
  }
}
