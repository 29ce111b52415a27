package org.gatesieve.learn.layers;

import org.gatesieve.learn.memory.FloatBlock;

/** A gradient that lies in DL4J's arrays. */
final class DenseGradient implements DataGradient {
  private final FloatBlock mean;
  private final FloatBlock logSigma;

  /**
   * @param logSigma null unless the tensor is variational
   */
  DenseGradient(FloatBlock mean, FloatBlock logSigma) {
    this.mean = mean;
    this.logSigma = logSigma;
  }

  @Override
  public void read(int offset, int count, float[] toMean, float[] toLogSigma) {
    mean.read(offset, toMean, 0, count);
    if (logSigma != null) {
      logSigma.read(offset, toLogSigma, 0, count);
    }
  }

  @Override
  public double squares() {
    return mean.squares() + (logSigma == null ? 0 : logSigma.squares());
  }
}
