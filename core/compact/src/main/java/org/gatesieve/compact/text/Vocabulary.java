package org.gatesieve.compact.text;

import java.util.List;

/**
 * Words and their ids. Id 0 is padding in training and "dead word" in a compact model: both have a
 * zero embedding.
 *
 * @param startId id put before every document (0 when that word is dead)
 * @param unknownId id of words outside the vocabulary (0 when that word is dead)
 * @param firstWordId id of the first of {@code words}; the others follow without gaps
 * @param words the live words, in the order of their ids
 * @param deadWords words that died while the unknown word lives, and must not be taken for unknown;
 *     empty when {@code unknownId} is 0
 */
public record Vocabulary(
    int startId, int unknownId, int firstWordId, List<String> words, List<String> deadWords) {

  /** The training vocabulary: padding 0, start 1, unknown 2, then {@code words}. */
  public static Vocabulary forTraining(List<String> words) {
    return new Vocabulary(1, 2, 3, words, List.of());
  }

  /** Id of {@code word}. */
  public int id(String word) {
    throw new UnsupportedOperationException();
  }

  /** Number of ids, id 0 included. */
  public int size() {
    return firstWordId + words.size();
  }
}
