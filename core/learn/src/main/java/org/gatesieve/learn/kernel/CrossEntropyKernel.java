package org.gatesieve.learn.kernel;

/**
 * Output nonlinearity with cross-entropy: the loss of whole labels, and its gradient by the
 * preactivation, p − 1 at the label and p elsewhere. Neither labels nor logarithms of probabilities
 * become arrays. Not safe for concurrent use.
 */
public interface CrossEntropyKernel {
  /** A row without a label: it adds nothing to the loss, and its gradient is 0. */
  int NO_LABEL = -1;

  /**
   * Softmax over each row.
   *
   * @param preactivation y, rows × outputs, on entry; ∂L/∂y on return
   * @param label one per row, in [0, outputs) or {@link #NO_LABEL}
   * @return Σ −ln p(label), in nats
   */
  double softmax(float[] preactivation, int[] label, int rows, int outputs);

  /**
   * One logistic unit per row.
   *
   * @param preactivation y, rows, on entry; ∂L/∂y on return
   * @param label 0, 1 or {@link #NO_LABEL}
   * @return Σ −ln p(label), in nats
   */
  double logistic(float[] preactivation, int[] label, int rows);
}
