package org.gatesieve.benchmarks.peer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RandomTextTest {
  private static final LanguageWorkload WORKLOAD = new LanguageWorkload(3, 5, 2, 7);

  private final RandomText text = RandomText.of(WORKLOAD);

  @Test
  void everyPeerReadsTheSameWordsOfTheVocabulary() {
    assertArrayEquals(text.ids(), RandomText.of(WORKLOAD).ids());
    assertTrue(Arrays.stream(text.ids()).allMatch(id -> id >= 0 && id < 7));
  }

  @Test
  void aTrackEndsWhereTheNextBegins() {
    int length = RandomText.WINDOWS * WORKLOAD.steps();
    assertEquals(text.word(1, 0), text.word(0, length));
    assertEquals(text.ids()[text.ids().length - 1], text.word(2, length));
  }
}
