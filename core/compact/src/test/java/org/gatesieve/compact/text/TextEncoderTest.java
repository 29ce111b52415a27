package org.gatesieve.compact.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextEncoderTest {
  private static final Tokenizer TOKENIZER = new Tokenizer(true, true);
  private static final Vocabulary TRAINING = Vocabulary.forTraining(List.of("the", "cat"));

  @Test
  void aLongTextMayKeepItsEnd() {
    TextEncoder end = new TextEncoder(TOKENIZER, TRAINING, 3, KeptEnd.END);
    int[] whole = new TextEncoder(TOKENIZER, TRAINING, 10).encode("the cat the the");
    assertArrayEquals(new int[] {whole[0], whole[3], whole[4]}, end.encode("the cat the the"));
    assertArrayEquals(new int[] {whole[0], whole[2]}, end.encode("cat"));
    assertArrayEquals(
        new int[] {whole[0]},
        new TextEncoder(TOKENIZER, TRAINING, 1, KeptEnd.END).encode("the cat"));
  }

  @Test
  void beginsWithTheStartId() {
    TextEncoder encoder = new TextEncoder(TOKENIZER, TRAINING, 10);
    assertArrayEquals(new int[] {1, 3, 4, 2}, encoder.encode("The cat sat."));
    assertArrayEquals(new int[] {1}, encoder.encode(""));
    assertArrayEquals(new int[] {1}, encoder.encode("<br/> ..."));
  }

  @Test
  void cutsToTheMaximumLengthStartIncluded() {
    assertArrayEquals(
        new int[] {1, 3, 4}, new TextEncoder(TOKENIZER, TRAINING, 3).encode("the cat the"));
    assertArrayEquals(
        new int[] {1, 3, 4}, new TextEncoder(TOKENIZER, TRAINING, 3).encode("the cat"));
    assertArrayEquals(new int[] {1}, new TextEncoder(TOKENIZER, TRAINING, 1).encode("the cat"));
  }

  @Test
  void deadStartAndDeadWordsKeepTheirPlaces() {
    Vocabulary collapsed = new Vocabulary(0, 1, 2, List.of("cat"), List.of("the"));
    TextEncoder encoder = new TextEncoder(TOKENIZER, collapsed, 10);
    assertArrayEquals(new int[] {0, 0, 2, 1}, encoder.encode("the cat sat"));
  }

  @Test
  void refusesALengthWithoutRoomForTheStartId() {
    assertThrows(IllegalArgumentException.class, () -> new TextEncoder(TOKENIZER, TRAINING, 0));
  }
}
