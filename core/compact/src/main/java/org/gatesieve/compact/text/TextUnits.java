package org.gatesieve.compact.text;

/** What a language model reads and predicts, one at a time. A line end is a unit of its own. */
public enum TextUnits {
  /** What stands between blanks, punctuation included. */
  WORDS,
  /** Every character, blanks included. */
  CHARACTERS,
  /**
   * Characters written with a blank between them and '_' for a blank, as in the character files of
   * the Penn Treebank.
   */
  SPACED_CHARACTERS
}
