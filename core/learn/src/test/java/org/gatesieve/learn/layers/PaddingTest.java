package org.gatesieve.learn.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.learn.network.SparsificationRow;
import org.junit.jupiter.api.Test;

/** Steps that are masked leave no trace in loss or gradient. */
class PaddingTest {

  @Test
  void morePaddingBehindTheDocumentsChangesNothing() {
    int[][] ids = new int[TinyNetwork.IDS.length][];
    boolean[][] present = new boolean[ids.length][];
    for (int object = 0; object < ids.length; object++) {
      ids[object] = Arrays.copyOf(TinyNetwork.IDS[object], 11);
      present[object] = Arrays.copyOf(TinyNetwork.PRESENT[object], 11);
    }
    assertSameStep(ids, present);
  }

  @Test
  void theIdsUnderTheMaskDoNotMatter() {
    int[][] ids = new int[TinyNetwork.IDS.length][];
    for (int object = 0; object < ids.length; object++) {
      ids[object] = TinyNetwork.IDS[object].clone();
      for (int step = 0; step < ids[object].length; step++) {
        if (!TinyNetwork.PRESENT[object][step]) {
          ids[object][step] = (ids[object][step] + 3) % 7;
        }
      }
    }
    assertSameStep(ids, TinyNetwork.PRESENT);
  }

  @Test
  void pausesMayStandAnywhere() {
    int[][] ids = {{0, 1, 4, 2, 2, 6}, {3, 3, 0, 0, 5, 0}, {1, 6, 0, 5, 2, 0}};
    boolean[][] present = {
      {false, true, true, true, true, true},
      {true, true, false, false, true, false},
      {true, true, false, false, true, false},
    };
    assertSameStep(ids, present);
  }

  @Test
  void aBufferThatWasLargerBeforeLeavesNothingBehind() {
    MultiLayerNetwork fresh = network();
    TinyNetwork.step(fresh);
    MultiLayerNetwork used = network();
    int[][] ids = new int[TinyNetwork.IDS.length][40];
    boolean[][] present = new boolean[ids.length][40];
    for (int object = 0; object < ids.length; object++) {
      Arrays.fill(ids[object], object + 2);
      Arrays.fill(present[object], true);
    }
    TinyNetwork.step(used, ids, present);
    TinyNetwork.step(used);
    assertEquals(fresh.score(), used.score());
    Map<String, double[]> expected = TinyNetwork.gradients(fresh);
    TinyNetwork.gradients(used)
        .forEach((key, gradient) -> assertArrayEquals(expected.get(key), gradient, key));
  }

  private static void assertSameStep(int[][] ids, boolean[][] present) {
    MultiLayerNetwork network = network();
    TinyNetwork.step(network);
    double score = network.score();
    Map<String, double[]> expected = TinyNetwork.gradients(network);
    TinyNetwork.step(network, ids, present);
    assertEquals(score, network.score(), 1e-6);
    TinyNetwork.gradients(network)
        .forEach((key, gradient) -> assertArrayEquals(expected.get(key), gradient, 1e-6, key));
  }

  private static MultiLayerNetwork network() {
    return TinyNetwork.create(
        TinyNetwork.shape(GateActivation.LOGISTIC, OutputActivation.SOFTMAX),
        SparsificationRow.W_G_N,
        true);
  }
}
