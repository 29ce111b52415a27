package org.gatesieve.compact.tensor;

/** Which matrices are multiplied by their non-zero weights alone. */
public final class Sparsity {

  /**
   * Share of non-zero weights up to which a pass over those, with their indices, is faster than one
   * over all, as measured from 7 × 11 to 256 × 10 000. It is not larger either.
   */
  private static final double SPARSE_BELOW = 0.5;

  private Sparsity() {}

  /** Whether a product with {@code weights} is faster by the non-zero ones. */
  public static boolean isSparse(float[] weights) {
    return nonZeros(weights) < SPARSE_BELOW * weights.length;
  }

  /** Multiply-adds of a product with a matrix of {@code weights}: the non-zero ones or all. */
  public static long multiplyAdds(float[] weights) {
    return isSparse(weights) ? nonZeros(weights) : weights.length;
  }

  /** Number of weights that are neither zero nor negative zero. */
  public static int nonZeros(float[] weights) {
    int count = 0;
    for (float weight : weights) {
      count += weight == 0 ? 0 : 1;
    }
    return count;
  }
}
