package org.gatesieve.compact.text;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tokens of a language model and their ids, from 0 without gaps. There is no padding id: ids
 * are units of the output layer.
 */
public final class TokenVocabulary implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What stands for tokens outside the vocabulary, in corpora and in cut vocabularies. */
  public static final String UNKNOWN = "<unk>";

  /** The id of a token that is not in the vocabulary while {@link #UNKNOWN} is not either. */
  public static final int NO_ID = -1;

  private final List<String> tokens;
  private final Map<String, Integer> ids;
  private final int unknownId;

  /**
   * @param tokens in the order of their ids
   * @throws IllegalArgumentException when there is none or one occurs twice
   */
  public TokenVocabulary(List<String> tokens) {
    this.tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a language model needs one token at least");
    }
    ids = new HashMap<>(tokens.size() * 2);
    for (int id = 0; id < tokens.size(); id++) {
      if (ids.put(tokens.get(id), id) != null) {
        throw new IllegalArgumentException("vocabulary holds \"" + tokens.get(id) + "\" twice");
      }
    }
    unknownId = ids.getOrDefault(UNKNOWN, NO_ID);
  }

  /** Id of {@code token}, or of {@link #UNKNOWN}, or {@link #NO_ID} where there is neither. */
  public int id(String token) {
    return ids.getOrDefault(token, unknownId);
  }

  /** Whether {@code token} has an id of its own. */
  public boolean contains(String token) {
    return ids.containsKey(token);
  }

  /** V. */
  public int size() {
    return tokens.size();
  }

  public List<String> tokens() {
    return tokens;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TokenVocabulary that && tokens.equals(that.tokens);
  }

  @Override
  public int hashCode() {
    return tokens.hashCode();
  }
}
