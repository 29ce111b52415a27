package org.gatesieve.learn.collapse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.compact.text.TextEncoder;
import org.gatesieve.compact.text.Tokenizer;
import org.gatesieve.compact.text.Vocabulary;
import org.gatesieve.learn.mask.NetworkMasks;
import org.gatesieve.learn.network.NetworkPosterior;
import org.junit.jupiter.api.Test;

class CompactVocabularyTest {
  private static final List<String> WORDS = List.of("river", "border", "coal", "harbour");
  private static final TextEncoder TRAINING =
      new TextEncoder(new Tokenizer(true, false), Vocabulary.forTraining(WORDS), 5);

  @Test
  void startAndUnknownComeFirstAndDeadWordsAreNotUnknown() {
    ClassificationModel model = modelWithDead(3, 5);

    assertArrayEquals(
        new int[] {1, 0, 3, 2, 4}, model.encoder().encode("river border xylophone harbour coal"));
    assertEquals(List.of("border", "harbour"), model.encoder().vocabulary().words());
    assertEquals(Set.of("river", "coal"), Set.copyOf(model.encoder().vocabulary().deadWords()));
  }

  @Test
  void withoutUnknownNoDeadWordIsListed() {
    ClassificationModel model = modelWithDead(2, 4);

    assertArrayEquals(
        new int[] {1, 2, 0, 0, 4}, model.encoder().encode("river border xylophone harbour coal"));
    assertEquals(List.of(), model.encoder().vocabulary().deadWords());
  }

  @Test
  void deadStartStillTakesAStep() {
    ClassificationModel model = modelWithDead(1);

    assertArrayEquals(new int[] {0, 2, 3, 1}, model.encoder().encode("river border xylophone"));
  }

  @Test
  void withoutStartAndUnknownWordsBeginAtOne() {
    ClassificationModel model = modelWithDead(1, 2, 3);

    assertArrayEquals(new int[] {0, 0, 1, 2}, model.encoder().encode("river border coal"));
  }

  @Test
  void nothingAliveMapsEverythingToZero() {
    ClassificationModel model = modelWithDead(1, 2, 3, 4, 5, 6);

    assertArrayEquals(new int[] {0, 0, 0}, model.encoder().encode("river xylophone"));
    assertEquals(1, model.encoder().vocabulary().size());
  }

  @Test
  void keepsTokenizerLengthLabelsAndProvenance() {
    ClassificationModel model = modelWithDead(3);

    assertEquals(TRAINING.tokenizer(), model.encoder().tokenizer());
    assertEquals(TRAINING.maximumLength(), model.encoder().maximumLength());
    assertEquals(List.of("land", "trade"), model.labels());
    assertEquals(Map.of("seed", "7"), model.provenance());
  }

  @Test
  void refusesAVocabularyOfAnotherSize() {
    Vocabulary other = Vocabulary.forTraining(List.of("river"));

    Exception thrown =
        assertThrows(IllegalArgumentException.class, () -> CompactVocabulary.of(other, new int[7]));
    assertTrue(thrown.getMessage().contains("4 ids"), thrown.getMessage());
  }

  private static ClassificationModel modelWithDead(int... deadIds) {
    PlainNetwork network = PlainNetwork.full(3 + WORDS.size(), 2, 2);
    Arrays.stream(deadIds).forEach(id -> network.vocabularyGroups[id] = 0);
    NetworkPosterior posterior = network.posterior();
    return Collapse.of(posterior, NetworkMasks.of(posterior, NetworkMasks.DEFAULT_THRESHOLD))
        .classifier(TRAINING, List.of("land", "trade"), Map.of("seed", "7"));
  }
}
