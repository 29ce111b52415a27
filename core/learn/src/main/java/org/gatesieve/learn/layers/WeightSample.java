package org.gatesieve.learn.layers;

import org.gatesieve.learn.memory.FloatBlock;
import org.gatesieve.learn.noise.NoiseStream;

/** One sample of a weight matrix, shared by all objects and time steps of a mini-batch. */
final class WeightSample {
  private final VariationalTensor tensor;
  private FloatBlock sample;
  private boolean sampled;

  WeightSample(VariationalTensor tensor) {
    this.tensor = tensor;
  }

  /**
   * Draws the sample.
   *
   * @param noise the noise of this step; null for the means
   */
  void draw(NoiseStream noise) {
    sampled = noise != null && tensor.spec().isVariational();
    if (sampled) {
      sample = FloatBlock.atLeast(sample, tensor.spec().length());
      tensor.sample(noise, sample);
    }
  }

  /** The weights of this mini-batch. */
  FloatBlock block() {
    return sampled ? sample : tensor.mean();
  }

  /** Where ∂L/∂w goes; it is the gradient of the means, too. */
  FloatBlock gradient() {
    return tensor.meanGradient();
  }

  /** After {@link #gradient} is written. */
  void writeLogSigmaGradient() {
    tensor.sampleGradient(block());
  }
}
