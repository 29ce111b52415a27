package org.gatesieve.job.config;

import java.util.List;
import org.gatesieve.compact.text.KeptEnd;
import org.gatesieve.compact.text.TextUnits;

/** Keys of {@link TextSettings}. */
public final class TextKeys {
  // Word ids travel as floats, which hold every whole number up to 2^24 and not the next one; three
  // ids are taken by padding, start and unknown.
  private static final int MOST_WORDS = (1 << 24) - 3;

  public static final ConfigKey<TextUnits> UNITS =
      ConfigKey.of(
              "text.units",
              TextTypes.choice(TextUnits.class),
              TextUnits.WORDS,
              "What a language model reads and predicts: words between blanks, characters, or"
                  + " characters with a blank between them and '_' for a blank.")
          .onlyFor(Task.LANGUAGE_MODEL);
  public static final ConfigKey<Integer> WORDS =
      ConfigKey.of(
              "text.words",
              NumberTypes.integerBetween(1, MOST_WORDS),
              20_000,
              "Most frequent words kept, without the ids for padding, start and unknown; of a language"
                  + " model most frequent tokens, the unknown one included.")
          .ofLanguageModels(10_000);
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
              "Ids kept of a document, the start id included.")
          .onlyFor(Task.CLASSIFICATION);
  public static final ConfigKey<KeptEnd> KEPT =
      ConfigKey.of(
              "text.kept",
              TextTypes.choice(KeptEnd.class),
              KeptEnd.BEGINNING,
              "Which words of a document that is too long are kept.")
          .onlyFor(Task.CLASSIFICATION);
  public static final ConfigKey<Boolean> LOWER_CASE =
      ConfigKey.of(
              "text.lower-case", TextTypes.BOOLEAN, true, "Whether words are folded to lower case.")
          .ofLanguageModels(false);
  public static final ConfigKey<Boolean> STRIP_MARKUP =
      ConfigKey.of(
              "text.strip-markup",
              TextTypes.BOOLEAN,
              false,
              "Whether HTML-like tags are treated as blanks.")
          .onlyFor(Task.CLASSIFICATION);

  public static final ConfigKey<UnknownWords> UNKNOWN_WORDS =
      ConfigKey.of(
              "text.unknown-words",
              TextTypes.choice(UnknownWords.class),
              UnknownWords.LEARNED,
              "What a classifier reads for words outside of the vocabulary: one word that is learned, or"
                  + " zero, which spares the model a list of its dead words.")
          .onlyFor(Task.CLASSIFICATION);

  private TextKeys() {}

  static List<ConfigKey<?>> all() {
    return List.of(
        UNITS, WORDS, MINIMUM_COUNT, MAXIMUM_LENGTH, KEPT, LOWER_CASE, STRIP_MARKUP, UNKNOWN_WORDS);
  }
}
