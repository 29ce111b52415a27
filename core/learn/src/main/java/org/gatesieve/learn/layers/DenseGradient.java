package org.gatesieve.learn.layers;

import org.gatesieve.learn.kernel.InterleavedSums;
import org.gatesieve.learn.memory.FloatBlock;

/** A gradient that lies in DL4J's arrays. */
final class DenseGradient implements DataGradient {
  private static final int CHUNK = 2048;

  private final FloatBlock mean;
  private final FloatBlock logSigma;
  private final float[] chunk = new float[CHUNK];

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
    return squares(mean) + (logSigma == null ? 0 : squares(logSigma));
  }

  private double squares(FloatBlock gradient) {
    double sum = 0;
    for (int offset = 0; offset < gradient.length(); offset += CHUNK) {
      int count = Math.min(CHUNK, gradient.length() - offset);
      gradient.read(offset, chunk, 0, count);
      sum += InterleavedSums.squares(chunk, 0, count);
    }
    return sum;
  }
}
