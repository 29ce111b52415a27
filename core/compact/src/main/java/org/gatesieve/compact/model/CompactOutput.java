package org.gatesieve.compact.model;

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
   * Share of non-zero weights from which a pass over all is no slower than one over the indexed
   * ones, as measured from 32 × 2000 to 256 × 10 000; from here on it is no larger either.
   */
  private static final double SPARSE_BELOW = 0.5;

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

  /** Whether so few weights are left that reading only those is faster, where units are many. */
  public boolean sparse() {
    return nonZeros() < SPARSE_BELOW * weights.length;
  }

  /** Multiply-adds of one reading: the non-zero weights of a sparse output, else hidden × units. */
  long multiplyAdds() {
    return sparse() ? nonZeros() : weights.length;
  }

  private long nonZeros() {
    long count = 0;
    for (float weight : weights) {
      count += weight == 0 ? 0 : 1;
    }
    return count;
  }
}
