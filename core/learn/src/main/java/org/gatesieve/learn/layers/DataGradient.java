package org.gatesieve.learn.layers;

/** ∂L/∂μ and ∂L/∂s of one tensor as a backward pass left them, without the KL term. */
interface DataGradient {

  /**
   * Writes {@code count} neighbouring elements from {@code offset} on.
   *
   * @param toLogSigma left alone unless the tensor is variational
   */
  void read(int offset, int count, float[] toMean, float[] toLogSigma);

  /** Σ of the squares of all elements, in a fixed order. */
  double squares();
}
