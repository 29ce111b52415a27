package org.gatesieve.compact.text;

import java.io.Serializable;
import java.util.List;

/**
 * Text to ids: start id, then the ids of the words, cut to {@code maximumLength} ids in all.
 *
 * @param maximumLength ids kept of a document, the start id included
 * @param kept which words of a longer document
 */
public record TextEncoder(
    Tokenizer tokenizer, Vocabulary vocabulary, int maximumLength, KeptEnd kept)
    implements Serializable {

  /** An encoder that keeps the first words. */
  public TextEncoder(Tokenizer tokenizer, Vocabulary vocabulary, int maximumLength) {
    this(tokenizer, vocabulary, maximumLength, KeptEnd.BEGINNING);
  }

  /**
   * @throws IllegalArgumentException when there is no room for the start id
   */
  public TextEncoder {
    if (maximumLength < 1) {
      throw new IllegalArgumentException(
          "maximum length is " + maximumLength + ", must be at least 1, for the start id");
    }
  }

  /** Ids of {@code text}, at least the start id. */
  public int[] encode(String text) {
    List<String> words = words(text);
    int[] ids = new int[words.size() + 1];
    ids[0] = vocabulary.startId();
    for (int i = 1; i < ids.length; i++) {
      ids[i] = vocabulary.id(words.get(i - 1));
    }
    return ids;
  }

  private List<String> words(String text) {
    int most = maximumLength - 1;
    if (kept == KeptEnd.BEGINNING) {
      return tokenizer.tokenize(text, most);
    }
    List<String> all = tokenizer.tokenize(text);
    return all.subList(Math.max(0, all.size() - most), all.size());
  }
}
