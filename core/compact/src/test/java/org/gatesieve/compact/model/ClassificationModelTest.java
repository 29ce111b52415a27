package org.gatesieve.compact.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.gatesieve.compact.text.TextEncoder;
import org.gatesieve.compact.text.Tokenizer;
import org.gatesieve.compact.text.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ClassificationModelTest {
  private static final ClassificationModel MODEL = RandomModel.of(4, 2, 3).build();

  @Test
  void gateNeedsAscendingNeuronsAndOneBiasEach() {
    refuses("live neuron 1 follows 2", () -> gate(new int[] {2, 1}, 2, 4, 6, 1));
    refuses("live neuron 1 follows 1", () -> gate(new int[] {1, 1}, 2, 4, 6, 1));
    refuses("live neuron -1 follows -1", () -> gate(new int[] {-1}, 1, 2, 3, 2));
    refuses("gate f bias has 1 values, needs 2", () -> gate(new int[] {0, 1}, 1, 4, 6, 1));
  }

  @Test
  void lstmNeedsGatesOfItsShape() {
    refuses("live neuron 3 of 3", () -> lstmWith(gate(new int[] {0, 3}, 2, 4, 6, 1)));
    refuses(
        "gate f input weights has 3 values, its shape 2 × 2",
        () -> lstmWith(gate(new int[] {0, 2}, 2, 3, 6, 1)));
    refuses(
        "gate f recurrent weights has 5 values, its shape 3 × 2",
        () -> lstmWith(gate(new int[] {0, 2}, 2, 4, 5, 1)));
    refuses(
        "gate f constants has 2 values, needs 1",
        () -> lstmWith(gate(new int[] {0, 2}, 2, 4, 6, 2)));
  }

  @Test
  void lstmNeedsEveryGateKindInOrder() {
    CompactLstm lstm = MODEL.network().lstm();
    List<CompactGate> gates = lstm.gates();
    refuses(
        "gates are [INPUT, FORGET, CANDIDATE]",
        () -> new CompactLstm(2, 3, lstm.activation(), gates.subList(0, 3)));
    refuses(
        "must be [INPUT, FORGET, CANDIDATE, OUTPUT]",
        () ->
            new CompactLstm(
                2,
                3,
                lstm.activation(),
                List.of(gates.get(1), gates.get(0), gates.get(2), gates.get(3))));
  }

  @Test
  void embeddingAndOutputNeedTheirShapes() {
    refuses("embedding has 5 values, its shape 2 × 3", () -> embedding(2, 3, 5));
    refuses("embedding rows is -1", () -> embedding(-1, 3, 0));
    refuses("its shape 65536 × 65536 needs 4294967296", () -> embedding(65536, 65536, 0));
    refuses("SIGMOID output has 2 units", () -> output(3, 2, OutputActivation.SIGMOID, 6, 2));
    refuses("SOFTMAX output has 0 units", () -> output(3, 0, OutputActivation.SOFTMAX, 0, 0));
    refuses("output weights has 5 values", () -> output(3, 2, OutputActivation.SOFTMAX, 5, 2));
    refuses("output bias has 1 values", () -> output(3, 2, OutputActivation.SOFTMAX, 6, 1));
  }

  @Test
  void weightsMustBeFinite() {
    refuses("embedding[1] is NaN", () -> new WordEmbedding(1, 2, new float[] {0, Float.NaN}));
    refuses(
        "output bias[0] is -Infinity",
        () ->
            new CompactOutput(
                0,
                1,
                OutputActivation.SIGMOID,
                new float[0],
                new float[] {Float.NEGATIVE_INFINITY}));
  }

  @Test
  void layersMustFitEachOther() {
    CompactNetwork network = MODEL.network();
    refuses(
        "embedding has 3 inputs, LSTM has 2",
        () -> new CompactNetwork(embedding(4, 3, 12), network.lstm(), network.output()));
    refuses(
        "output has 2 hidden neurons, LSTM has 3",
        () ->
            new CompactNetwork(
                network.embedding(), network.lstm(), output(2, 3, OutputActivation.SOFTMAX, 6, 3)));
  }

  @Test
  void modelNeedsOneRowPerIdAndOneLabelPerProbability() {
    Vocabulary tooLarge = new Vocabulary(0, 0, 1, List.of("a", "b", "c", "d", "e"), List.of());
    refuses(
        "vocabulary has 6 ids, embedding has 4 rows",
        () ->
            new ClassificationModel(
                new TextEncoder(new Tokenizer(true, true), tooLarge, 5),
                MODEL.network(),
                MODEL.labels(),
                Map.of()));
    refuses("2 labels, the output gives 3", () -> labelled(MODEL, List.of("a", "b")));
    refuses("labels are not distinct", () -> labelled(MODEL, List.of("a", "b", "a")));
    ClassificationModel sigmoid =
        RandomModel.of(4, 2, 3)
            .withActivations(GateActivation.LOGISTIC, OutputActivation.SIGMOID)
            .build();
    refuses("1 labels, the output gives 2", () -> labelled(sigmoid, List.of("a")));
  }

  @Test
  void storedParametersCountWhatTheFileHolds() {
    ClassificationModel dense = RandomModel.of(4, 2, 3).withLiveShare(1, 0, 1, 0).build();
    long embedding = 4 * 2;
    long liveGate = 2 * 3 + 3 * 3 + 3;
    long constantGate = 3;
    long output = 3 * 3 + 3;
    assertEquals(
        embedding + 2 * liveGate + 2 * constantGate + output, dense.network().storedParameters());

    WordEmbedding sparse = new WordEmbedding(10, 2, new float[20]);
    sparse.weights()[7] = 0.5f;
    CompactNetwork network =
        new CompactNetwork(sparse, dense.network().lstm(), dense.network().output());
    assertEquals(dense.network().storedParameters() - embedding + 1, network.storedParameters());
  }

  @Test
  void multiplyAddsCountLiveColumnsOnly() {
    CompactNetwork network = RandomModel.of(4, 2, 3).withLiveShare(1, 0, 1, 0).build().network();
    assertEquals(6 * (2 + 3), network.multiplyAddsPerToken());
  }

  private static void refuses(String message, Executable construction) {
    IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, construction);
    assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
  }

  private static CompactGate gate(
      int[] live, int bias, int inputWeights, int recurrentWeights, int constants) {
    return new CompactGate(
        GateKind.FORGET,
        live,
        new float[inputWeights],
        new float[recurrentWeights],
        new float[bias],
        new float[constants]);
  }

  private static CompactLstm lstmWith(CompactGate forget) {
    CompactLstm lstm = MODEL.network().lstm();
    return new CompactLstm(
        2,
        3,
        lstm.activation(),
        List.of(lstm.gates().get(0), forget, lstm.gates().get(2), lstm.gates().get(3)));
  }

  private static WordEmbedding embedding(int rows, int inputs, int values) {
    return new WordEmbedding(rows, inputs, new float[values]);
  }

  private static CompactOutput output(
      int hidden, int units, OutputActivation activation, int weights, int bias) {
    return new CompactOutput(hidden, units, activation, new float[weights], new float[bias]);
  }

  private static ClassificationModel labelled(ClassificationModel model, List<String> labels) {
    return new ClassificationModel(model.encoder(), model.network(), labels, Map.of());
  }
}
