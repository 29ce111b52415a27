package org.gatesieve.compact.model;

import org.gatesieve.compact.tensor.TensorEncoding;

/**
 * One gate kind of a collapsed LSTM: live columns with their weights, one constant for every other
 * column (METHOD §4, step 7). {@link CompactLstm} checks the shapes that depend on its sizes.
 *
 * @param kind which gate
 * @param liveNeurons ascending indices of the neurons whose gate depends on the input
 * @param inputWeights inputs × live, row-major
 * @param recurrentWeights hidden × live, row-major
 * @param bias one value per live neuron
 * @param constants value φ(b) of the gate for every neuron that is not in {@code liveNeurons}, in
 *     ascending order of the neuron
 */
public record CompactGate(
    GateKind kind,
    int[] liveNeurons,
    float[] inputWeights,
    float[] recurrentWeights,
    float[] bias,
    float[] constants) {

  /**
   * @throws IllegalArgumentException unless the live neurons ascend and each has one bias
   */
  public CompactGate {
    int previous = -1;
    for (int neuron : liveNeurons) {
      if (neuron <= previous) {
        throw new IllegalArgumentException(
            "%s: live neuron %d follows %d, must ascend from 0"
                .formatted(nameOf(kind), neuron, previous));
      }
      previous = neuron;
    }
    Shapes.requireVector(bias, liveNeurons.length, nameOf(kind) + " bias");
  }

  void requireShape(int inputs, int hidden) {
    String name = nameOf(kind);
    int live = liveNeurons.length;
    if (live > 0 && liveNeurons[live - 1] >= hidden) {
      throw new IllegalArgumentException(
          "%s: live neuron %d of %d hidden neurons".formatted(name, liveNeurons[live - 1], hidden));
    }
    Shapes.requireMatrix(inputWeights, inputs, live, name + " input weights");
    Shapes.requireMatrix(recurrentWeights, hidden, live, name + " recurrent weights");
    Shapes.requireVector(constants, hidden - live, name + " constants");
  }

  long storedParameters() {
    return TensorEncoding.storedFloats(inputWeights)
        + TensorEncoding.storedFloats(recurrentWeights)
        + TensorEncoding.storedFloats(bias)
        + TensorEncoding.storedFloats(constants);
  }

  private static String nameOf(GateKind kind) {
    return "gate " + kind.symbol();
  }
}
