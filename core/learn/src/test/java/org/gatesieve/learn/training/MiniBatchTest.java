package org.gatesieve.learn.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MiniBatchTest {
  private static final RandomDocuments DOCUMENTS =
      new RandomDocuments(new int[][] {{4, 5}, {}, {7, 8, 9}, {6}}, new int[] {0, 1, 2, 1});

  @Test
  void padsAndMasksBehindTheWords() {
    MiniBatch batch = MiniBatch.of(DOCUMENTS, new int[] {2, 0, 1}, 3);
    assertArrayEquals(new float[][] {{7, 8, 9}, {4, 5, 0}, {0, 0, 0}}, batch.ids().toFloatMatrix());
    assertArrayEquals(
        new float[][] {{1, 1, 1}, {1, 1, 0}, {0, 0, 0}}, batch.mask().toFloatMatrix());
    assertEquals(5, batch.tokens());
  }

  @Test
  void severalOutputsHaveOneHotLabels() {
    MiniBatch batch = MiniBatch.of(DOCUMENTS, new int[] {2, 0}, 3);
    assertArrayEquals(new float[][] {{0, 0, 1}, {1, 0, 0}}, batch.labels().toFloatMatrix());
  }

  @Test
  void aSingleOutputHasTheLabelItself() {
    MiniBatch batch = MiniBatch.of(DOCUMENTS, new int[] {3, 0}, 1);
    assertArrayEquals(new float[][] {{1}, {0}}, batch.labels().toFloatMatrix());
  }

  @Test
  void emptyDocumentsAloneGetOneMaskedStep() {
    MiniBatch batch = MiniBatch.of(DOCUMENTS, new int[] {1}, 3);
    assertArrayEquals(new float[][] {{0}}, batch.ids().toFloatMatrix());
    assertArrayEquals(new float[][] {{0}}, batch.mask().toFloatMatrix());
    assertEquals(0, batch.tokens());
  }
}
