package org.gatesieve.job.export;

import java.util.List;
import onnx.Onnx.AttributeProto;
import onnx.Onnx.GraphProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.TensorProto;
import onnx.Onnx.TensorProto.DataType;
import onnx.Onnx.TensorShapeProto;
import onnx.Onnx.TypeProto;
import onnx.Onnx.ValueInfoProto;

/** An ONNX graph in the making. Nodes must come in an order in which they can be computed. */
final class OnnxGraph {
  private final GraphProto.Builder graph = GraphProto.newBuilder();

  OnnxGraph(String name) {
    graph.setName(name);
  }

  /**
   * Declares an input.
   *
   * @param shape numbers for sizes that are fixed, names for those that a caller chooses
   */
  void input(String name, DataType type, List<String> shape, String meaning) {
    graph.addInput(value(name, type, shape, meaning));
  }

  /** Declares an output, as {@link #input}. */
  void output(String name, DataType type, List<String> shape, String meaning) {
    graph.addOutput(value(name, type, shape, meaning));
  }

  /** Adds a tensor under a name. */
  String tensor(String name, FloatTensor tensor) {
    graph.addInitializer(tensor.named(name));
    return name;
  }

  /** Adds a vector of numbers under a name. */
  String longs(String name, long... values) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(DataType.INT64_VALUE)
            .addDims(values.length);
    for (long value : values) {
      tensor.addInt64Data(value);
    }
    graph.addInitializer(tensor);
    return name;
  }

  /** Adds an int32 under a name, a tensor of one value. */
  String integer(String name, int value) {
    graph.addInitializer(
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(DataType.INT32_VALUE)
            .addDims(1)
            .addInt32Data(value));
    return name;
  }

  /** Adds an operation with one output, and gives the output's name. */
  String node(String operator, List<String> inputs, String output, AttributeProto... attributes) {
    nodes(operator, inputs, List.of(output), attributes);
    return output;
  }

  /** Adds an operation; an empty name stands for an output that nobody reads. */
  void nodes(
      String operator, List<String> inputs, List<String> outputs, AttributeProto... attributes) {
    String name = outputs.stream().filter(output -> !output.isEmpty()).findFirst().orElseThrow();
    graph.addNode(
        NodeProto.newBuilder()
            .setName(name + "/" + operator)
            .setOpType(operator)
            .addAllInput(inputs)
            .addAllOutput(outputs)
            .addAllAttribute(List.of(attributes)));
  }

  GraphProto build() {
    return graph.build();
  }

  private static ValueInfoProto value(
      String name, DataType type, List<String> shape, String meaning) {
    TensorShapeProto.Builder dimensions = TensorShapeProto.newBuilder();
    for (String size : shape) {
      boolean fixed = Character.isDigit(size.charAt(0));
      dimensions.addDim(
          fixed
              ? TensorShapeProto.Dimension.newBuilder().setDimValue(Long.parseLong(size))
              : TensorShapeProto.Dimension.newBuilder().setDimParam(size));
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setDocString(meaning)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(
                    TypeProto.Tensor.newBuilder()
                        .setElemType(type.getNumber())
                        .setShape(dimensions)))
        .build();
  }
}
