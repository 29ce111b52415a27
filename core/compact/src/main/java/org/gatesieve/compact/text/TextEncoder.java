package org.gatesieve.compact.text;

/**
 * Text to ids: start id, then the ids of the words, cut to {@code maximumLength} ids in all.
 *
 * @param maximumLength ids kept of a document, the start id included
 */
public record TextEncoder(Tokenizer tokenizer, Vocabulary vocabulary, int maximumLength) {

  /** Ids of {@code text}, at least the start id. */
  public int[] encode(String text) {
    throw new UnsupportedOperationException();
  }
}
