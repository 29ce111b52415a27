package org.gatesieve.learn.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.learn.mask.NetworkMasks;
import org.gatesieve.learn.reference.ReferenceNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedNetworkTest {
  private static final int WORDS = 14;

  /** Constants of gates are float32 numbers there and doubles in the reference. */
  private static final double TOLERANCE = 1e-6;

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.6, 0.3, 0.1, 0})
  void computesMethodOne(double kept) {
    for (GateActivation gates : GateActivation.values()) {
      for (OutputActivation output : OutputActivation.values()) {
        int outputs = output == OutputActivation.SIGMOID ? 1 : 3;
        NetworkShape shape = new NetworkShape(WORDS, 6, 9, outputs, gates, output);
        NetworkPosterior posterior =
            RandomNetwork.of(shape, SparsificationRow.W_G_N, kept, outputs);
        assertComputes(NetworkMasks.of(posterior, 3).apply(posterior));
      }
    }
  }

  private static void assertComputes(NetworkPosterior masked) {
    Random random = new Random(5);
    for (int length : new int[] {0, 1, 7, 200}) {
      int[] document = random.ints(length, 0, WORDS).toArray();
      boolean[] present = new boolean[length];
      for (int t = 0; t < length; t++) {
        present[t] = document[t] != 0;
      }
      double[] expected = ReferenceNetwork.probabilities(masked, document, present);
      double[] actual = new MaskedNetwork(masked).probabilities(document);
      int offset = actual.length - expected.length;
      for (int k = 0; k < expected.length; k++) {
        assertEquals(expected[k], actual[offset + k], TOLERANCE, masked.shape().toString());
      }
    }
  }
}
