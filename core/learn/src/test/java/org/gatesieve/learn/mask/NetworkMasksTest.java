package org.gatesieve.learn.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.posterior.Posterior;
import org.gatesieve.learn.posterior.Treatment;
import org.junit.jupiter.api.Test;

class NetworkMasksTest {
  // With μ = ±1, a = 2s.
  private static final Posterior VARIATIONAL =
      new Posterior(
          Treatment.VARIATIONAL,
          new float[] {1, -1, 1, -1, 0, 100},
          new float[] {1.5f, 1.5f, 1.51f, -9, -9, 1.51f});
  private static final Posterior DETERMINISTIC =
      new Posterior(
          Treatment.DETERMINISTIC, new float[] {0, -0.0f, 1e-30f, -2, 0.5f, 3}, new float[0]);
  private static final Posterior CONSTANT =
      new Posterior(Treatment.CONSTANT, new float[] {1, 1}, new float[0]);

  @Test
  void keepsVariationalScalarsUpToTheThreshold() {
    NetworkMasks masks = NetworkMasks.of(network(), NetworkMasks.DEFAULT_THRESHOLD);

    assertArrayEquals(new boolean[] {true, true, false, true, false, true}, masks.embedding());
  }

  @Test
  void keepsLearntWeightsThatAreNotZeroAndEveryConstant() {
    NetworkMasks masks = NetworkMasks.of(network(), -8);

    assertArrayEquals(new boolean[] {false, false, true, true, true, true}, masks.outputWeights());
    assertArrayEquals(new boolean[] {true, true}, masks.inputGroups());
  }

  @Test
  void lowerThresholdPrunesMore() {
    NetworkMasks masks = NetworkMasks.of(network(), 0);

    assertArrayEquals(new boolean[] {false, false, false, true, false, true}, masks.embedding());
  }

  @Test
  void maskedNetworkHasNoNoiseAndExactZeros() {
    NetworkPosterior network = network();
    NetworkPosterior masked = NetworkMasks.of(network, 3).apply(network);

    assertEquals(Treatment.DETERMINISTIC, masked.embedding().treatment());
    assertEquals(0, masked.embedding().logSigma().length);
    assertArrayEquals(new float[] {1, -1, 0, -1, 0, 100}, masked.embedding().mean());
    assertArrayEquals(new float[] {0, 0, 1e-30f, -2, 0.5f, 3}, masked.outputWeights().mean(), 0);
    assertEquals(Treatment.CONSTANT, masked.inputGroups().treatment());
    assertArrayEquals(new float[] {1, -1, 1, -1, 0, 100}, network.embedding().mean());
  }

  @Test
  void refusesAPosteriorThatIsNotANumber() {
    Posterior diverged =
        new Posterior(
            Treatment.VARIATIONAL, new float[] {1, Float.NaN}, new float[] {-3, Float.NaN});
    NetworkPosterior network = network(List.of(VARIATIONAL, diverged));

    Exception thrown =
        assertThrows(IllegalArgumentException.class, () -> NetworkMasks.of(network, 3));
    assertTrue(thrown.getMessage().contains("vocabularyGroups[1]"), thrown.getMessage());
  }

  @Test
  void refusesANetworkOfAnotherShape() {
    NetworkMasks masks = NetworkMasks.of(network(List.of(VARIATIONAL, CONSTANT)), 3);
    NetworkPosterior other = network(List.of(CONSTANT, CONSTANT));

    Exception thrown = assertThrows(IllegalArgumentException.class, () -> masks.apply(other));
    assertTrue(thrown.getMessage().contains("embedding"), thrown.getMessage());
  }

  private static NetworkPosterior network() {
    return network(List.of(VARIATIONAL, CONSTANT));
  }

  /** Masks look at each tensor on its own, so that sizes need not agree here. */
  private static NetworkPosterior network(List<Posterior> embeddingAndVocabulary) {
    return new NetworkPosterior(
        new NetworkShape(2, 3, 1, 6, GateActivation.LOGISTIC, OutputActivation.SOFTMAX),
        embeddingAndVocabulary.get(0),
        embeddingAndVocabulary.get(1),
        VARIATIONAL,
        VARIATIONAL,
        CONSTANT,
        CONSTANT,
        CONSTANT,
        new float[4],
        DETERMINISTIC,
        new float[6]);
  }
}
