package org.gatesieve.compact.inference;

import org.gatesieve.compact.kernel.KernelModule;

/**
 * From hidden states to the softmax over thousands of tokens, by one kind of instructions. Every
 * kind computes the same sums in the same order, so that all agree to the last bit.
 */
interface TokenKernel {

  /** The kernel for an output layer, of those that this JVM can run. */
  static TokenKernel of(SparseColumns weights) {
    return BlockKernel.isWorthVectors(weights.size()) ? vector() : new ScalarTokenKernel();
  }

  /** Only for a JVM with the vector module. */
  static TokenKernel vector() {
    return KernelModule.load(
        TokenKernel.class, TokenKernel.class.getPackageName() + ".VectorTokenKernel");
  }

  /** Shown to users. */
  String name();

  /** Hidden states that are multiplied together. */
  int states();

  /**
   * Multiplies {@link #states} hidden states.
   *
   * @param bias one value per token
   * @param hidden hidden × states, row-major
   * @param sums tokens × states
   * @param largest the largest sum of every state
   */
  void products(SparseColumns weights, float[] bias, float[] hidden, float[] sums, float[] largest);

  /**
   * Writes e^(value − largest) for every value, by {@link Exponential}.
   *
   * @param values rows × states
   * @param largest one value per column of the rows
   * @param exponentials at least as many rows; may be {@code values} itself
   */
  void exponentials(float[] values, float[] largest, float[] exponentials);

  /**
   * Writes the sum of the exponentials of every state, in the order of the tokens.
   *
   * @param exponentials tokens × states, and one more row that is not added, so that vectors may
   *     begin anywhere in the last token's
   */
  void totals(float[] exponentials, double[] totals);
}
