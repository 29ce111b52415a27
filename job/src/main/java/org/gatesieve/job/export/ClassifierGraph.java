package org.gatesieve.job.export;

import java.util.List;
import onnx.Onnx.GraphProto;
import onnx.Onnx.TensorProto.DataType;
import org.gatesieve.compact.model.ClassificationModel;

/** The graph of a classifier: padded documents in, one probability per label out. */
final class ClassifierGraph {
  private static final String PROBABILITIES = "probabilities";

  private ClassifierGraph() {}

  static GraphProto of(ClassificationModel model) {
    OnnxGraph graph = new OnnxGraph("classifier");
    int labels = model.labels().size();
    graph.input(
        "ids",
        DataType.INT64,
        List.of("batch", "length"),
        "compact ids of documents, padded at the end with any id; 0 is a dead word");
    graph.input(
        OnnxNetwork.LENGTHS,
        DataType.INT32,
        List.of("batch"),
        "ids of each document without its padding; may be 0");
    graph.output(
        PROBABILITIES,
        DataType.FLOAT,
        List.of("batch", Integer.toString(labels)),
        "one probability per label");

    OnnxNetwork network = new OnnxNetwork(graph, model.network());
    network.recurrence(timeFirst(graph), List.of(), List.of("", "lastStates"));
    graph.longs("directionAxis", 0);
    graph.node("Squeeze", List.of("lastStates", "directionAxis"), "lastState");
    graph.tensor("zeroState", new FloatTensor(1));
    graph.node("Where", List.of(network.stepped(), "lastState", "zeroState"), "state");
    List<String> output = network.output();
    graph.node("Gemm", List.of("state", output.get(0), output.get(1)), "preactivations");
    switch (model.network().output().activation()) {
      case SOFTMAX ->
          graph.node(
              "Softmax", List.of("preactivations"), PROBABILITIES, OnnxAttribute.number("axis", 1));
      case SIGMOID -> bothLabels(graph);
    }
    return graph.build();
  }

  /** One step more than the longest document, since ONNX Runtime refuses a batch without steps. */
  private static String timeFirst(OnnxGraph graph) {
    graph.node("Transpose", List.of("ids"), "idsByTime", OnnxAttribute.numbers("perm", 1L, 0L));
    graph.longs("oneStepBehind", 0, 0, 1, 0);
    return graph.node("Pad", List.of("idsByTime", "oneStepBehind"), "paddedIds");
  }

  private static void bothLabels(OnnxGraph graph) {
    graph.node("Sigmoid", List.of("preactivations"), "second");
    graph.tensor("whole", FloatTensor.of(new float[] {1}, 1));
    graph.node("Sub", List.of("whole", "second"), "first");
    graph.node(
        "Concat", List.of("first", "second"), PROBABILITIES, OnnxAttribute.number("axis", 1));
  }
}
