package org.gatesieve.learn.layers;

import org.gatesieve.learn.memory.FloatBlock;

/**
 * (x ∘ z^x) W^x, what reaches the gates from below (METHOD §1). Rows are those that {@link
 * ActiveRows} counts, without gaps.
 */
interface InputPart {

  /**
   * Writes the input part of the preactivations of a mini-batch.
   *
   * @param preactivation rows × gate columns
   */
  void forward(ActiveRows active, SampledStep sampled, FloatBlock preactivation);

  /**
   * Writes the gradients of W^x and z^x.
   *
   * @param toPreactivation rows × gate columns
   */
  void backward(FloatBlock toPreactivation);
}
