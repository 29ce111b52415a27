package org.gatesieve.job.config;

import java.util.List;

/** Keys of {@link CorpusSettings}. */
public final class CorpusKeys {
  public static final ConfigKey<CorpusFormat> FORMAT =
      ConfigKey.required(
          "corpus.format", TextTypes.choice(CorpusFormat.class), "How the corpus lies on storage.");
  public static final ConfigKey<String> TRAIN =
      ConfigKey.required(
          "corpus.train",
          TextTypes.PATHS,
          "Path or glob of the training part; several with commas.");
  public static final ConfigKey<String> VALIDATION =
      ConfigKey.of(
          "corpus.validation",
          TextTypes.PATHS,
          "",
          "Path of the validation part; empty: a fraction of the training part.");
  public static final ConfigKey<String> TEST =
      ConfigKey.of(
          "corpus.test",
          TextTypes.PATHS,
          "",
          "Path of the test part; empty: a fraction of the training part.");
  public static final ConfigKey<Double> VALIDATION_FRACTION =
      ConfigKey.of(
          "corpus.validation-fraction",
          NumberTypes.PART,
          0.15,
          "Share of the training part that becomes validation when corpus.validation is empty.");
  public static final ConfigKey<Double> TEST_FRACTION =
      ConfigKey.of(
          "corpus.test-fraction",
          NumberTypes.PART,
          0.0,
          "Share of the training part that becomes test when corpus.test is empty.");
  public static final ConfigKey<String> SPLIT_BY =
      ConfigKey.of(
              "corpus.split-by",
              TextTypes.TEXT,
              "",
              "Column whose equal values stay in one part; empty: the record's own content.")
          .onlyFor(Task.CLASSIFICATION);
  public static final ConfigKey<Boolean> HEADER =
      ConfigKey.of(
              "corpus.header",
              TextTypes.BOOLEAN,
              true,
              "Whether CSV and TSV files begin with column names.")
          .onlyFor(Task.CLASSIFICATION);
  public static final ConfigKey<String> TEXT_COLUMN =
      ConfigKey.of(
              "corpus.text-column",
              TextTypes.TEXT,
              "text",
              "Name of the text column, or its number from 1 without a header; several joined with"
                  + " commas, and 2- for the second and all that follow.")
          .onlyFor(Task.CLASSIFICATION);
  public static final ConfigKey<String> LABEL_COLUMN =
      ConfigKey.of(
              "corpus.label-column",
              TextTypes.TEXT,
              "label",
              "Name of the label column, or its number from 1 without a header.")
          .onlyFor(Task.CLASSIFICATION);
  public static final ConfigKey<String> LABEL_PATTERN =
      ConfigKey.of(
              "corpus.label-pattern",
              TextTypes.PATTERN,
              "",
              "Regular expression whose first match in the label column is the label; empty: all of"
                  + " it.")
          .onlyFor(Task.CLASSIFICATION);
  public static final ConfigKey<String> SEPARATOR =
      ConfigKey.of(
              "corpus.separator",
              TextTypes.SEPARATOR,
              "\t",
              "What separates label and text in labelled lines.")
          .onlyFor(Task.CLASSIFICATION);
  public static final ConfigKey<Integer> SHARDS =
      ConfigKey.of(
          "corpus.shards",
          NumberTypes.integerFrom(1),
          4,
          "Training shards; the result depends on their number, never on the cluster.");
  public static final ConfigKey<Double> BAD_RECORD_SHARE =
      ConfigKey.of(
              "corpus.bad-record-share",
              NumberTypes.SHARE,
              0.01,
              "Share of bad records above which the job fails.")
          .onlyFor(Task.CLASSIFICATION);

  private CorpusKeys() {}

  static List<ConfigKey<?>> all() {
    return List.of(
        FORMAT,
        TRAIN,
        VALIDATION,
        TEST,
        VALIDATION_FRACTION,
        TEST_FRACTION,
        SPLIT_BY,
        HEADER,
        TEXT_COLUMN,
        LABEL_COLUMN,
        LABEL_PATTERN,
        SEPARATOR,
        SHARDS,
        BAD_RECORD_SHARE);
  }
}
