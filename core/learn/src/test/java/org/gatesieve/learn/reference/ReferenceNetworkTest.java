package org.gatesieve.learn.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.learn.network.NetworkShape;
import org.junit.jupiter.api.Test;

/** Holds the reference against numbers worked out by hand on one neuron. */
class ReferenceNetworkTest {
  private static final NetworkShape SHAPE =
      new NetworkShape(2, 1, 1, 1, GateActivation.HARD_SIGMOID, OutputActivation.SIGMOID);

  private final ReferenceValues values =
      new ReferenceValues(
          new double[] {0, 2},
          new double[][] {{1, 0.5}},
          new double[] {1, -1, 0.5, 2},
          new double[] {0.5, 0.25, -1, 1},
          new double[][] {{0.5}},
          new double[][] {{1, 2, 1, 0.5}},
          new double[][] {{0.8}},
          new double[] {0.5, 1, 0.25, -0.5},
          new double[] {3},
          new double[] {0.04},
          new double[] {0.125},
          new double[][] {{0.5}});

  @Test
  void followsTheFormulasOverTwoStepsAndSkipsTheMaskedOne() {
    // x ∘ z^x = 0.5 · 2 · 0.5 = 0.5 at every step.
    double i1 = 0.2 * (0.5 + 0.5) + 0.5;
    double g1 = Math.tanh(0.25 + 0.25);
    double o1 = 0.2 * (1 * 0.5 - 0.5) + 0.5;
    double c1 = i1 * g1;
    double h1 = o1 * Math.tanh(c1) * 0.8;
    double i2 = 0.2 * (0.5 + 0.5 * h1 + 0.5) + 0.5;
    double f2 = 0.2 * ((-0.5 + 0.25 * h1) * 2 + 1) + 0.5;
    double g2 = Math.tanh(0.25 - h1 + 0.25);
    double o2 = 0.2 * ((1 + h1) * 0.5 - 0.5) + 0.5;
    double c2 = f2 * c1 + i2 * g2;
    double h2 = o2 * Math.tanh(c2) * 0.8;
    double y = 3 * h2 + Math.sqrt(0.04 * h2 * h2 + 1e-8) * 0.5 + 0.125;

    ReferenceNetwork network = new ReferenceNetwork(SHAPE);
    int[] ids = {1, 0, 1};
    boolean[] present = {true, false, true};

    assertArrayEquals(new double[] {h2}, network.lastHidden(values, 0, ids, present), 1e-15);
    assertArrayEquals(new double[] {y}, network.preactivations(values, 0, ids, present), 1e-15);
    double probability = 1 / (1 + Math.exp(-y));
    assertEquals(probability, network.probabilities(values, 0, ids, present)[0], 1e-15);
    int[][] batch = {ids};
    boolean[][] mask = {present};
    assertEquals(-Math.log(probability), network.loss(values, batch, mask, new int[] {1}), 1e-14);
    assertEquals(
        -Math.log(1 - probability), network.loss(values, batch, mask, new int[] {0}), 1e-14);
  }

  @Test
  void emptyDocumentReadsOnlyTheOutputBias() {
    ReferenceNetwork network = new ReferenceNetwork(SHAPE);
    double[] y = network.preactivations(values, 0, new int[0], new boolean[0]);
    assertArrayEquals(new double[] {0.5e-4 + 0.125}, y, 1e-15);
  }
}
