package org.gatesieve.compact.text;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Words and their ids. Id 0 is padding in training and "dead word" in a compact model: both have a
 * zero embedding.
 */
public final class Vocabulary implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Id of padding in training, of every dead word in a compact model. */
  public static final int ZERO_ID = 0;

  private final int startId;
  private final int unknownId;
  private final int firstWordId;
  private final List<String> words;
  private final List<String> deadWords;
  private final Map<String, Integer> ids;

  /**
   * @param startId id put before every document (0 when that word is dead)
   * @param unknownId id of words outside the vocabulary (0 when that word is dead)
   * @param firstWordId id of the first of {@code words}; the others follow without gaps
   * @param words the live words, in the order of their ids
   * @param deadWords words that died while the unknown word lives, and must not be taken for
   *     unknown, in any order; dropped when {@code unknownId} is 0, since they mean the same then
   * @throws IllegalArgumentException when a word occurs twice, or the start or unknown id is not
   *     below {@code firstWordId}, or both are the same word's
   */
  public Vocabulary(
      int startId, int unknownId, int firstWordId, List<String> words, List<String> deadWords) {
    this.startId = startId;
    this.unknownId = unknownId;
    this.firstWordId = firstWordId;
    this.words = List.copyOf(words);
    this.deadWords = unknownId == ZERO_ID ? List.of() : deadWords.stream().sorted().toList();
    requireReserved(startId, "start");
    requireReserved(unknownId, "unknown");
    if (startId == unknownId && startId != ZERO_ID) {
      throw new IllegalArgumentException("start id and unknown id are both " + startId);
    }
    if (firstWordId > Integer.MAX_VALUE - this.words.size()) {
      throw new IllegalArgumentException(
          "no ids left for %d words from %d".formatted(this.words.size(), firstWordId));
    }
    ids = new HashMap<>((this.words.size() + this.deadWords.size()) * 2);
    for (int i = 0; i < this.words.size(); i++) {
      add(this.words.get(i), firstWordId + i);
    }
    for (String word : this.deadWords) {
      add(word, ZERO_ID);
    }
  }

  /** The training vocabulary: padding 0, start 1, unknown 2, then {@code words}. */
  public static Vocabulary forTraining(List<String> words) {
    return new Vocabulary(1, 2, 3, words, List.of());
  }

  private void requireReserved(int id, String name) {
    if (id < 0 || id >= firstWordId) {
      throw new IllegalArgumentException(
          "%s id is %d, must lie in [0, %d), before the first word"
              .formatted(name, id, firstWordId));
    }
  }

  private void add(String word, int id) {
    if (ids.put(word, id) != null) {
      throw new IllegalArgumentException("vocabulary holds \"" + word + "\" twice");
    }
  }

  /** Id of {@code word}; the unknown id when it is not in the vocabulary. */
  public int id(String word) {
    return ids.getOrDefault(word, unknownId);
  }

  /** Number of ids, id 0 included. */
  public int size() {
    return firstWordId + words.size();
  }

  public int startId() {
    return startId;
  }

  public int unknownId() {
    return unknownId;
  }

  public int firstWordId() {
    return firstWordId;
  }

  public List<String> words() {
    return words;
  }

  /** Words that died while the unknown word lives, in ascending order. */
  public List<String> deadWords() {
    return deadWords;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Vocabulary that
        && startId == that.startId
        && unknownId == that.unknownId
        && firstWordId == that.firstWordId
        && words.equals(that.words)
        && deadWords.equals(that.deadWords);
  }

  @Override
  public int hashCode() {
    return Objects.hash(startId, unknownId, firstWordId, words, deadWords);
  }
}
