package org.gatesieve.learn.layers;

import org.gatesieve.learn.kernel.Kernels;
import org.gatesieve.learn.kernel.PosteriorKernel;
import org.gatesieve.learn.memory.FloatBlock;
import org.gatesieve.learn.noise.NoiseStream;
import org.gatesieve.learn.noise.RandomNumbers;

/**
 * The parameters of one tensor with their gradients, worked on in chunks that stay in the first
 * cache.
 */
final class VariationalTensor {
  private static final int CHUNK = 2048;

  private final TensorSpec spec;
  private final FloatBlock mean;
  private final FloatBlock logSigma;
  private final PosteriorKernel kernel = Kernels.create().posterior();
  private final RandomNumbers random = new RandomNumbers();
  private final float[] means = new float[CHUNK];
  private final float[] logSigmas = new float[CHUNK];
  private final float[] values = new float[CHUNK];
  private final float[] meanGradients = new float[CHUNK];
  private final float[] logSigmaGradients = new float[CHUNK];
  private FloatBlock meanGradient;
  private FloatBlock logSigmaGradient;
  private DataGradient dataGradient;

  /**
   * @param mean μ; null when the tensor is constant
   * @param logSigma ln σ; null unless the tensor is variational
   */
  VariationalTensor(TensorSpec spec, FloatBlock mean, FloatBlock logSigma) {
    this.spec = spec;
    this.mean = mean;
    this.logSigma = logSigma;
  }

  void gradients(FloatBlock meanGradient, FloatBlock logSigmaGradient) {
    this.meanGradient = meanGradient;
    this.logSigmaGradient = logSigmaGradient;
    if (!spec.isConstant()) {
      dataGradient = new DenseGradient(meanGradient, logSigmaGradient);
    }
  }

  /** Says that the gradient lies elsewhere than in DL4J's arrays. */
  void gradient(DataGradient elsewhere) {
    dataGradient = elsewhere;
  }

  /** Of a tensor that is not constant, after a backward pass. */
  DataGradient dataGradient() {
    return dataGradient;
  }

  TensorSpec spec() {
    return spec;
  }

  FloatBlock mean() {
    return mean;
  }

  FloatBlock logSigma() {
    return logSigma;
  }

  FloatBlock meanGradient() {
    return meanGradient;
  }

  FloatBlock logSigmaGradient() {
    return logSigmaGradient;
  }

  /** Writes one sample of the whole tensor; the means when it is not variational. */
  void sample(NoiseStream stream, FloatBlock target) {
    for (int offset = 0; offset < spec.length(); offset += CHUNK) {
      int count = Math.min(CHUNK, spec.length() - offset);
      sample(stream, offset, offset, values, count);
      target.write(offset, values, 0, count);
    }
  }

  /**
   * Samples {@code count ≤ CHUNK} neighbouring elements with the noise numbers that begin at {@code
   * noiseIndex}.
   */
  private void sample(NoiseStream stream, long noiseIndex, int offset, float[] out, int count) {
    mean.read(offset, means, 0, count);
    if (spec.isVariational()) {
      logSigma.read(offset, logSigmas, 0, count);
      random.normal(stream, noiseIndex, out, 0, count);
      kernel.sample(means, logSigmas, out, out, count);
    } else {
      System.arraycopy(means, 0, out, 0, count);
    }
  }

  /** Samples {@code count} neighbouring elements into {@code target[from…]}. */
  void sampleRow(NoiseStream stream, int offset, float[] target, int from, int count) {
    for (int done = 0; done < count; done += CHUNK) {
      int portion = Math.min(CHUNK, count - done);
      sample(stream, offset + done, offset + done, values, portion);
      System.arraycopy(values, 0, target, from + done, portion);
    }
  }

  /** ∂L/∂s of the whole tensor, when the gradient of the means holds ∂L/∂w of the sample. */
  void sampleGradient(FloatBlock sample) {
    if (!spec.isVariational()) {
      return;
    }
    for (int offset = 0; offset < spec.length(); offset += CHUNK) {
      int count = Math.min(CHUNK, spec.length() - offset);
      mean.read(offset, means, 0, count);
      sample.read(offset, values, 0, count);
      meanGradient.read(offset, meanGradients, 0, count);
      kernel.logSigmaGradient(meanGradients, values, means, logSigmaGradients, count);
      logSigmaGradient.write(offset, logSigmaGradients, 0, count);
    }
  }

  /** Adds {@code scale} times the gradient of KL. */
  void addDivergenceGradient(double scale) {
    if (!spec.isVariational() || scale == 0) {
      return;
    }
    for (int offset = 0; offset < spec.length(); offset += CHUNK) {
      int count = Math.min(CHUNK, spec.length() - offset);
      mean.read(offset, means, 0, count);
      logSigma.read(offset, logSigmas, 0, count);
      meanGradient.read(offset, meanGradients, 0, count);
      logSigmaGradient.read(offset, logSigmaGradients, 0, count);
      kernel.addDivergenceGradient(
          means, logSigmas, (float) scale, meanGradients, logSigmaGradients, count);
      meanGradient.write(offset, meanGradients, 0, count);
      logSigmaGradient.write(offset, logSigmaGradients, 0, count);
    }
  }

  /** Σ KL over the tensor. */
  double divergence() {
    if (!spec.isVariational()) {
      return 0;
    }
    double sum = 0;
    for (int offset = 0; offset < spec.length(); offset += CHUNK) {
      int count = Math.min(CHUNK, spec.length() - offset);
      mean.read(offset, means, 0, count);
      logSigma.read(offset, logSigmas, 0, count);
      sum += kernel.divergence(means, logSigmas, count);
    }
    return sum;
  }
}
