package org.gatesieve.learn.collapse;

import static org.gatesieve.compact.model.GateKind.CANDIDATE;
import static org.gatesieve.compact.model.GateKind.INPUT;
import static org.gatesieve.compact.model.GateKind.OUTPUT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.learn.mask.NetworkMasks;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.network.RandomNetwork;
import org.gatesieve.learn.network.SparsificationRow;
import org.junit.jupiter.api.Test;

class CompressionTest {

  @Test
  void networkWithoutZerosHasAPaperFactorOfExactlyOne() {
    Remaining paper = collapse(PlainNetwork.full(5, 3, 2)).compression().paper();

    assertEquals(new Remaining(15 + 24 + 16 + 2, 15 + 24 + 16 + 2), paper);
    assertEquals(1, paper.factor());
  }

  @Test
  void paperCountZeroesRowsAndColumnsOfWhatIsRemoved() {
    PlainNetwork network = PlainNetwork.full(5, 3, 2);
    network.vocabularyGroups[4] = 0;
    network.inputGroups[0] = 0;
    network.neuronGroups[1] = 0;
    Remaining paper = collapse(network).compression().paper();

    // 4 words × 2 inputs, 2 inputs × 4 gates, 1 neuron × 4 gates, 1 neuron × 1 output.
    assertEquals(new Remaining(8 + 8 + 4 + 1, 57), paper);
  }

  @Test
  void paperCountDoesNotRepeatWhatARemovalExposes() {
    // Input 1 goes for want of a reader, and word 2 then has nothing; word 2 was counted, but its
    // only weight lay in the column of input 1. Neuron 1 is read by neuron 0 alone, through a gate
    // that is closed; its own weights stay in the count.
    PlainNetwork network =
        new PlainNetwork(3, 2, 2)
            .word(1, 0, 1)
            .word(2, 1, 1)
            .input(0, CANDIDATE, 0, 1)
            .input(0, INPUT, 1, 1)
            .recurrent(1, OUTPUT, 0, 1)
            .output(0, 1);
    network.gateGroups[network.column(OUTPUT, 0)] = 0;
    CollapsedNetwork collapsed = collapse(network);

    assertEquals(1 + 2 + 1 + 1, collapsed.compression().paper().left());
    assertEquals(1, collapsed.structure().words().left());
    assertEquals(1, collapsed.structure().hidden().left());
  }

  @Test
  void paperCountKeepsTheWeightsIntoAClosedGate() {
    PlainNetwork network = PlainNetwork.full(5, 3, 2);
    network.gateGroups[network.column(CANDIDATE, 0)] = 0;
    CollapsedNetwork collapsed = collapse(network);

    assertEquals(57, collapsed.compression().paper().left());
    assertEquals(new Remaining(1, 2), collapsed.structure().gates().get(CANDIDATE));
    assertEquals(new Remaining(2, 2), collapsed.structure().gates().get(INPUT));
  }

  @Test
  void strictCountHasBiasesAndConstantsOnBothSides() {
    PlainNetwork network = PlainNetwork.full(5, 3, 2);
    network.gateGroups[network.column(CANDIDATE, 0)] = 0;
    Remaining strict = collapse(network).compression().strict();

    // Of the original 57 weights, 8 gate biases and an output bias, the padding row goes, and the
    // closed gate with its bias, for which there is a constant.
    assertEquals(57 + 8 + 1, strict.of());
    assertEquals(66 - 3 - (3 + 2 + 1) + 1, strict.left());
  }

  @Test
  void lowerThresholdsLeaveLess() {
    NetworkShape shape =
        new NetworkShape(20, 5, 6, 2, GateActivation.LOGISTIC, OutputActivation.SOFTMAX);
    NetworkPosterior posterior = RandomNetwork.of(shape, SparsificationRow.W, 0.5, 3);
    List<Long> left =
        Stream.of(-2.0, 3.0, 8.0)
            .map(threshold -> Collapse.of(posterior, NetworkMasks.of(posterior, threshold)))
            .map(collapsed -> collapsed.compression().paper().left())
            .toList();
    assertEquals(left.stream().sorted().distinct().toList(), left);
  }

  private static CollapsedNetwork collapse(PlainNetwork network) {
    NetworkPosterior posterior = network.posterior();
    return Collapse.of(posterior, NetworkMasks.of(posterior, NetworkMasks.DEFAULT_THRESHOLD));
  }
}
