package org.gatesieve.compact.text;

import java.io.Serializable;
import java.util.List;

/**
 * Text to ids: start id, then the ids of the words, cut to {@code maximumLength} ids in all.
 *
 * @param maximumLength ids kept of a document, the start id included
 */
public record TextEncoder(Tokenizer tokenizer, Vocabulary vocabulary, int maximumLength)
    implements Serializable {

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
    List<String> words = tokenizer.tokenize(text, maximumLength - 1);
    int[] ids = new int[words.size() + 1];
    ids[0] = vocabulary.startId();
    for (int i = 1; i < ids.length; i++) {
      ids[i] = vocabulary.id(words.get(i - 1));
    }
    return ids;
  }
}
