package org.gatesieve.compact.model;

import org.gatesieve.compact.tensor.Sparsity;

/**
 * The output layer on a hidden state.
 *
 * @param hidden H, the hidden neurons left
 * @param units one per label or token with softmax, one in all with sigmoid
 * @param activation softmax or sigmoid
 * @param weights hidden × units, row-major
 * @param bias one value per unit
 */
public record CompactOutput(
    int hidden, int units, OutputActivation activation, float[] weights, float[] bias) {

  /**
   * @throws IllegalArgumentException unless there is at least one unit, exactly one with sigmoid,
   *     and both tensors have their shapes
   */
  public CompactOutput {
    Shapes.requireNonNegative(hidden, "output hidden");
    boolean enough = activation == OutputActivation.SIGMOID ? units == 1 : units >= 1;
    if (!enough) {
      throw new IllegalArgumentException(activation + " output has " + units + " units");
    }
    Shapes.requireMatrix(weights, hidden, units, "output weights");
    Shapes.requireVector(bias, units, "output bias");
  }

  /** Multiply-adds of the prediction of one token, by the non-zero weights. */
  long multiplyAdds() {
    return Sparsity.nonZeros(weights);
  }
}
