package org.gatesieve.job.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import onnx.Onnx.AttributeProto;
import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.model.CompactOutput;

/**
 * The layers of a network as parts of a graph. Time comes first, as the LSTM operator asks for: T
 * steps, B rows of a batch, H hidden neurons, K units.
 *
 * <p>ONNX Runtime refuses a sequence of length 0, so such a row takes one step, and whoever reads
 * the states behind it puts the state from before in their place: {@link #stepped}.
 */
final class OnnxNetwork {
  static final String LENGTHS = "lengths";

  private static final String EMBEDDING = "embedding";
  private static final String STEPPED = "stepped";

  private final OnnxGraph graph;
  private final CompactNetwork network;
  private final LstmTensors tensors;

  OnnxNetwork(OnnxGraph graph, CompactNetwork network) {
    this.graph = graph;
    this.network = network;
    tensors = new LstmTensors(network.lstm());
  }

  /** Hidden neurons of the operator, 1 at least. */
  int hidden() {
    return tensors.hidden();
  }

  /**
   * Reads words.
   *
   * @param ids T × B compact ids
   * @param initial names of the states before, each 1 × B × H; empty for zero states
   * @param outputs names for the hidden states, T × 1 × B × H, and for the last hidden state and
   *     the last cell, each 1 × B × H; empty for what is not read
   */
  void recurrence(String ids, List<String> initial, List<String> outputs) {
    WordTable words = WordTable.of(network, tensors);
    graph.tensor(EMBEDDING, words.rows());
    graph.node("Gather", List.of(EMBEDDING, ids), "embedded");
    graph.integer("one", 1);
    graph.node("Max", List.of(LENGTHS, "one"), "steps");
    graph.tensor("lstm.W", words.inputWeights());
    graph.tensor("lstm.R", tensors.recurrentWeights());
    graph.tensor("lstm.B", tensors.bias());
    List<String> inputs = new ArrayList<>();
    Collections.addAll(inputs, "embedded", "lstm.W", "lstm.R", "lstm.B", "steps");
    inputs.addAll(initial);
    graph.nodes("LSTM", inputs, outputs, attributes());
  }

  private AttributeProto[] attributes() {
    AttributeProto size = OnnxAttribute.number("hidden_size", hidden());
    return switch (network.lstm().activation()) {
      case LOGISTIC -> new AttributeProto[] {size, activations("Sigmoid")};
      case HARD_SIGMOID ->
          new AttributeProto[] {
            size,
            activations("HardSigmoid"),
            OnnxAttribute.decimal("activation_alpha", 0.2f),
            OnnxAttribute.decimal("activation_beta", 0.5f)
          };
    };
  }

  private static AttributeProto activations(String gates) {
    return OnnxAttribute.strings("activations", List.of(gates, "Tanh", "Tanh"));
  }

  /** B × 1, true where a row has a step. */
  String stepped() {
    graph.integer("zero", 0);
    graph.longs("columnAxis", 1);
    graph.node("Greater", List.of(LENGTHS, "zero"), "longerThanZero");
    return graph.node("Unsqueeze", List.of("longerThanZero", "columnAxis"), STEPPED);
  }

  /** Adds the weights, H × K, and the biases of the output, and gives the names of both. */
  List<String> output() {
    CompactOutput output = network.output();
    float[] weights = output.hidden() == 0 ? new float[output.units()] : output.weights();
    return List.of(
        graph.tensor("output.weights", FloatTensor.of(weights, hidden(), output.units())),
        graph.tensor("output.bias", FloatTensor.of(output.bias(), output.units())));
  }
}
