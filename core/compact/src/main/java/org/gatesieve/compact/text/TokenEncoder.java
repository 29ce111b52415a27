package org.gatesieve.compact.text;

import java.io.Serializable;
import java.util.List;

/** Running text to the ids of a language model. */
public record TokenEncoder(TokenText text, TokenVocabulary vocabulary) implements Serializable {

  /** Ids of {@code text}; a token that has none is left out. */
  public int[] encode(String text) {
    return encode(this.text.tokens(text));
  }

  /** Ids of some tokens; one that has none is left out. */
  public int[] encode(List<String> tokens) {
    return tokens.stream()
        .mapToInt(vocabulary::id)
        .filter(id -> id != TokenVocabulary.NO_ID)
        .toArray();
  }

  /** The text of some ids. */
  public String decode(List<Integer> ids) {
    return text.join(ids.stream().map(vocabulary.tokens()::get).toList());
  }
}
