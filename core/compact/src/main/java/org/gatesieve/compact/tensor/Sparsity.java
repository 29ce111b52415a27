package org.gatesieve.compact.tensor;

/** How many weights of a matrix are left. */
public final class Sparsity {
  private Sparsity() {}

  /** Number of weights that are neither zero nor negative zero. */
  public static int nonZeros(float[] weights) {
    int count = 0;
    for (float weight : weights) {
      count += weight == 0 ? 0 : 1;
    }
    return count;
  }
}
