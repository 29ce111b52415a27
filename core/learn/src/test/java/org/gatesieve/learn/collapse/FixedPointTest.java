package org.gatesieve.learn.collapse;

import static org.gatesieve.compact.model.GateKind.CANDIDATE;
import static org.gatesieve.compact.model.GateKind.FORGET;
import static org.gatesieve.compact.model.GateKind.INPUT;
import static org.gatesieve.compact.model.GateKind.OUTPUT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class FixedPointTest {
  /** A bias at which a logistic gate is exactly zero. */
  private static final float CLOSED = -800;

  @Test
  void keepsAPathFromWordToOutput() {
    PlainNetwork network =
        new PlainNetwork(3, 2, 2).word(2, 1, 1).input(1, CANDIDATE, 0, 1).output(0, 1);
    Alive alive = FixedPoint.of(network.posterior());

    assertLeft(new int[] {2}, alive.words());
    assertLeft(new int[] {1}, alive.inputs());
    assertLeft(new int[] {0}, alive.neurons());
    assertLeft(new int[] {network.column(CANDIDATE, 0)}, alive.gates());
  }

  @Test
  void paddingIsNeverAliveAndKeepsNothingAlive() {
    PlainNetwork network =
        new PlainNetwork(3, 1, 1).word(0, 0, 1).input(0, CANDIDATE, 0, 1).output(0, 1);
    Alive alive = FixedPoint.of(network.posterior());

    assertLeft(new int[0], alive.words());
    assertLeft(new int[0], alive.inputs());
    assertLeft(new int[0], alive.gates());
    assertLeft(new int[] {0}, alive.neurons());
  }

  @Test
  void neuronWithoutLiveGatesStaysAsTimeDependentBias() {
    Alive alive = FixedPoint.of(new PlainNetwork(2, 1, 2).output(1, 1).posterior());

    assertLeft(new int[] {1}, alive.neurons());
    assertLeft(new int[0], alive.gates());
  }

  @Test
  void timeDependentBiasKeepsTheGatesItFeedsLive() {
    PlainNetwork network = new PlainNetwork(2, 1, 2).recurrent(1, FORGET, 0, 1).output(0, 1);
    Alive alive = FixedPoint.of(network.posterior());

    assertLeft(new int[] {0, 1}, alive.neurons());
    assertLeft(new int[] {network.column(FORGET, 0)}, alive.gates());
  }

  @Test
  void deathTravelsForwardFromAMaskedWordThroughAChainOfNeurons() {
    // Each candidate gate hears only the neuron before; without it, it is tanh(0) = 0.
    int length = 6;
    PlainNetwork network = new PlainNetwork(2, 1, length).word(1, 0, 1).input(0, CANDIDATE, 0, 1);
    for (int j = 0; j < length; j++) {
      network.bias(CANDIDATE, j, 0);
    }
    for (int j = 1; j < length; j++) {
      network.recurrent(j - 1, CANDIDATE, j, 1);
    }
    network.output(length - 1, 1);
    assertLeft(new int[] {0, 1, 2, 3, 4, 5}, FixedPoint.of(network.posterior()).neurons());

    network.vocabularyGroups[1] = 0;
    Alive alive = FixedPoint.of(network.posterior());

    assertLeft(new int[0], alive.words());
    assertLeft(new int[0], alive.inputs());
    assertLeft(new int[0], alive.neurons());
  }

  @Test
  void deathTravelsBackwardFromAClosedGateToTheWords() {
    PlainNetwork network =
        new PlainNetwork(4, 2, 3)
            .word(1, 0, 1)
            .word(2, 1, 1)
            .word(3, 0, 1)
            .word(3, 1, 1)
            .input(0, CANDIDATE, 0, 1)
            .input(1, CANDIDATE, 2, 1)
            .recurrent(0, FORGET, 1, 1)
            .recurrent(1, OUTPUT, 2, 1)
            .output(2, 1);
    assertLeft(new int[] {0, 1, 2}, FixedPoint.of(network.posterior()).neurons());

    network.gateGroups[network.column(OUTPUT, 2)] = 0;
    Alive alive = FixedPoint.of(network.posterior());

    // Neuron 1 was read by the closed gate alone, neuron 0 by it, input 0 by that, word 1 by that.
    assertLeft(new int[] {2}, alive.neurons());
    assertLeft(new int[] {1}, alive.inputs());
    assertLeft(new int[] {2, 3}, alive.words());
    assertLeft(new int[] {network.column(CANDIDATE, 2)}, alive.gates());
  }

  @Test
  void neuronsThatFeedOnlyEachOtherAreDead() {
    PlainNetwork network =
        new PlainNetwork(2, 1, 3)
            .word(1, 0, 1)
            .input(0, INPUT, 1, 1)
            .recurrent(1, INPUT, 2, 1)
            .recurrent(2, INPUT, 1, 1)
            .output(0, 1);
    Alive alive = FixedPoint.of(network.posterior());

    assertLeft(new int[] {0}, alive.neurons());
    assertLeft(new int[0], alive.words());
  }

  @Test
  void neuronWithAZeroInputCandidateOrOutputGateIsDead() {
    PlainNetwork network =
        new PlainNetwork(2, 1, 3)
            .word(1, 0, 1)
            .input(0, INPUT, 0, 1)
            .input(0, FORGET, 1, 1)
            .input(0, CANDIDATE, 2, 1)
            .output(0, 1)
            .output(1, 1)
            .output(2, 1);
    assertLeft(new int[] {0, 1, 2}, FixedPoint.of(network.posterior()).neurons());

    network.bias(CANDIDATE, 0, 0).bias(INPUT, 1, CLOSED).bias(OUTPUT, 2, CLOSED);
    assertLeft(new int[0], FixedPoint.of(network.posterior()).neurons());
  }

  @Test
  void liveGateWithAClosingBiasDoesNotSilenceANeuron() {
    PlainNetwork network =
        new PlainNetwork(2, 1, 1)
            .word(1, 0, 1)
            .input(0, CANDIDATE, 0, 1)
            .input(0, INPUT, 0, 1)
            .bias(CANDIDATE, 0, 0)
            .bias(INPUT, 0, CLOSED)
            .output(0, 1);

    assertLeft(new int[] {0}, FixedPoint.of(network.posterior()).neurons());
  }

  @Test
  void closedForgetGateDoesNotSilenceANeuron() {
    PlainNetwork network = new PlainNetwork(2, 1, 1).output(0, 1).bias(FORGET, 0, CLOSED);

    assertLeft(new int[] {0}, FixedPoint.of(network.posterior()).neurons());
  }

  @Test
  void maskedWordLosesItsRow() {
    PlainNetwork network = PlainNetwork.full(4, 3, 3);
    network.vocabularyGroups[1] = 0;
    Alive alive = FixedPoint.of(network.posterior());

    assertLeft(new int[] {2, 3}, alive.words());
    assertLeft(new int[] {0, 1, 2}, alive.inputs());
  }

  @Test
  void maskedInputNeuronLosesItsColumnAndRow() {
    PlainNetwork network = PlainNetwork.full(4, 3, 3);
    network.inputGroups[1] = 0;
    // Word 2 has nothing else.
    network.word(2, 0, 0).word(2, 2, 0);
    Alive alive = FixedPoint.of(network.posterior());

    assertLeft(new int[] {0, 2}, alive.inputs());
    assertLeft(new int[] {1, 3}, alive.words());
  }

  @Test
  void maskedNeuronLosesItsGates() {
    PlainNetwork network = PlainNetwork.full(4, 3, 3);
    network.neuronGroups[2] = 0;
    Alive alive = FixedPoint.of(network.posterior());

    assertLeft(new int[] {0, 1}, alive.neurons());
    assertLeft(new int[] {0, 1, 3, 4, 6, 7, 9, 10}, alive.gates());
  }

  @Test
  void maskedGateLeavesItsNeuron() {
    PlainNetwork network = PlainNetwork.full(4, 3, 3);
    network.gateGroups[5] = 0;
    Alive alive = FixedPoint.of(network.posterior());

    assertLeft(new int[] {0, 1, 2}, alive.neurons());
    assertLeft(new int[] {0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11}, alive.gates());
  }

  private static void assertLeft(int[] expected, boolean[] alive) {
    assertArrayEquals(expected, Alive.indices(alive));
  }
}
