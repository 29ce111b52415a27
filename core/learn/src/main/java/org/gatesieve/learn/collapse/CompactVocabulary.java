package org.gatesieve.learn.collapse;

import java.util.ArrayList;
import java.util.List;
import org.gatesieve.compact.text.Vocabulary;

/** The vocabulary of a compact model (METHOD §4, step 8). */
final class CompactVocabulary {
  private CompactVocabulary() {}

  /**
   * The words of {@code training} under their compact ids: start and unknown where they live, then
   * the live words in the order of training. Dead words are listed only while the unknown word
   * lives; otherwise both have id 0 anyway.
   */
  static Vocabulary of(Vocabulary training, int[] compactIdByWord) {
    if (training.size() != compactIdByWord.length) {
      throw new IllegalArgumentException(
          "The vocabulary has %d ids, the collapsed network had %d words; collapse the network"
                  .formatted(training.size(), compactIdByWord.length)
              + " with the vocabulary it was trained with");
    }
    int startId = compactIdByWord[training.startId()];
    int unknownId = compactIdByWord[training.unknownId()];
    List<String> live = new ArrayList<>();
    List<String> dead = new ArrayList<>();
    for (int i = 0; i < training.words().size(); i++) {
      boolean lives = compactIdByWord[training.firstWordId() + i] != Vocabulary.ZERO_ID;
      (lives ? live : dead).add(training.words().get(i));
    }
    int firstWordId = Math.max(startId, unknownId) + 1;
    return new Vocabulary(
        startId, unknownId, firstWordId, live, unknownId == Vocabulary.ZERO_ID ? List.of() : dead);
  }
}
