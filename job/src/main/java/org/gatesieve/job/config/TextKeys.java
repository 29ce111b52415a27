package org.gatesieve.job.config;

import java.util.List;

/** Keys of {@link TextSettings}. */
public final class TextKeys {
  public static final ConfigKey<Integer> WORDS =
      ConfigKey.of(
          "text.words",
          NumberTypes.integerFrom(1),
          20_000,
          "Most frequent words kept, without the ids for padding, start and unknown.");
  public static final ConfigKey<Integer> MINIMUM_COUNT =
      ConfigKey.of(
          "text.minimum-count",
          NumberTypes.integerFrom(1),
          1,
          "Occurrences below which a word is unknown.");
  public static final ConfigKey<Integer> MAXIMUM_LENGTH =
      ConfigKey.of(
          "text.maximum-length",
          NumberTypes.integerFrom(2),
          200,
          "Ids kept of a document, the start id included.");
  public static final ConfigKey<Boolean> LOWER_CASE =
      ConfigKey.of(
          "text.lower-case", TextTypes.BOOLEAN, true, "Whether words are folded to lower case.");
  public static final ConfigKey<Boolean> STRIP_MARKUP =
      ConfigKey.of(
          "text.strip-markup",
          TextTypes.BOOLEAN,
          false,
          "Whether HTML-like tags are treated as blanks.");

  private TextKeys() {}

  static List<ConfigKey<?>> all() {
    return List.of(WORDS, MINIMUM_COUNT, MAXIMUM_LENGTH, LOWER_CASE, STRIP_MARKUP);
  }
}
