package org.gatesieve.job.export;

import java.util.Arrays;
import java.util.List;
import onnx.Onnx.GraphProto;
import onnx.Onnx.TensorProto.DataType;
import org.gatesieve.compact.model.LanguageModel;

/**
 * The graph of a language model: tokens and the state before them in, the logarithm of every
 * token's probability behind each of them and the state out.
 */
final class LanguageGraph {
  private static final String LOG_PROBABILITIES = "log_probabilities";

  private LanguageGraph() {}

  static GraphProto of(LanguageModel model) {
    OnnxGraph graph = new OnnxGraph("language_model");
    OnnxNetwork network = new OnnxNetwork(graph, model.network());
    declare(graph, network.hidden(), model.inputRows().length);

    graph.longs("inputRows", Arrays.stream(model.inputRows()).asLongStream().toArray());
    graph.node(
        "Transpose", List.of("tokens"), "tokensByTime", OnnxAttribute.numbers("perm", 1L, 0L));
    graph.node("Gather", List.of("inputRows", "tokensByTime"), "ids");
    network.recurrence(
        "ids", List.of("h", "c"), List.of("directedStates", "lastStates", "lastCells"));

    String stepped = network.stepped();
    graph.node("Where", List.of(stepped, "lastStates", "h"), "h_next");
    graph.node("Where", List.of(stepped, "lastCells", "c"), "c_next");
    graph.node("Squeeze", List.of("directedStates", "columnAxis"), "statesByTime");
    graph.node("Where", List.of(stepped, "statesByTime", "h"), "carriedStates");
    graph.node(
        "Transpose", List.of("carriedStates"), "states", OnnxAttribute.numbers("perm", 1L, 0L, 2L));
    List<String> output = network.output();
    graph.node("MatMul", List.of("states", output.get(0)), "products");
    graph.node("Add", List.of("products", output.get(1)), "preactivations");
    graph.node(
        "LogSoftmax",
        List.of("preactivations"),
        LOG_PROBABILITIES,
        OnnxAttribute.number("axis", 2));
    return graph.build();
  }

  private static void declare(OnnxGraph graph, int hidden, int tokens) {
    List<String> state = List.of("1", "batch", Integer.toString(hidden));
    graph.input(
        "tokens",
        DataType.INT64,
        List.of("batch", "length"),
        "token ids, padded at the end with any id");
    graph.input(
        OnnxNetwork.LENGTHS,
        DataType.INT32,
        List.of("batch"),
        "tokens of each row without its padding; 0 to ask what follows the state itself");
    graph.input("h", DataType.FLOAT, state, "hidden state before the first token; zero at first");
    graph.input("c", DataType.FLOAT, state, "cell before the first token; zero at first");
    graph.output(
        LOG_PROBABILITIES,
        DataType.FLOAT,
        List.of("batch", "length", Integer.toString(tokens)),
        "ln p of every token to follow; without meaning behind a row's length, unless that is 0");
    graph.output("h_next", DataType.FLOAT, state, "hidden state behind the last token");
    graph.output("c_next", DataType.FLOAT, state, "cell behind the last token");
  }
}
