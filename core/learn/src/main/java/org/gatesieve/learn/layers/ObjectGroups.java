package org.gatesieve.learn.layers;

import java.util.Arrays;
import org.gatesieve.learn.kernel.ElementaryFunctions;
import org.gatesieve.learn.noise.NoiseStream;
import org.gatesieve.learn.noise.RandomNumbers;

/**
 * One vector of group variables, sampled once per object of the mini-batch and shared over its time
 * steps (METHOD §2). Values and gradients are objects × length.
 */
final class ObjectGroups {
  private final VariationalTensor tensor;
  private final int length;
  private final RandomNumbers random = new RandomNumbers();
  private float[] values = new float[0];
  private float[] gradients = new float[0];
  private final float[] mean;
  private final float[] sigma;
  private final float[] meanGradient;
  private final float[] logSigmaGradient;

  ObjectGroups(VariationalTensor tensor) {
    this.tensor = tensor;
    length = tensor.spec().length();
    mean = new float[length];
    sigma = new float[length];
    meanGradient = new float[length];
    logSigmaGradient = new float[length];
  }

  float[] values() {
    return values;
  }

  float[] gradients() {
    return gradients;
  }

  /**
   * Draws the values of {@code objects} objects and clears the gradients.
   *
   * @param noise the noise of this step; null for the means
   */
  void draw(NoiseStream noise, int objects) {
    int count = objects * length;
    if (values.length < count) {
      values = new float[count];
      gradients = new float[count];
    }
    Arrays.fill(gradients, 0, count, 0f);
    readParameters();
    boolean noisy = noise != null && tensor.spec().isVariational();
    if (noisy) {
      random.normal(noise, 0, values, 0, count);
    }
    for (int object = 0; object < objects; object++) {
      for (int j = 0; j < length; j++) {
        int at = object * length + j;
        values[at] = noisy ? mean[j] + sigma[j] * values[at] : mean[j];
      }
    }
  }

  private void readParameters() {
    if (tensor.spec().isConstant()) {
      Arrays.fill(mean, 1f);
      return;
    }
    tensor.mean().read(0, mean, 0, length);
    if (tensor.spec().isVariational()) {
      tensor.logSigma().read(0, sigma, 0, length);
      for (int j = 0; j < length; j++) {
        sigma[j] = ElementaryFunctions.exp(sigma[j]);
      }
    }
  }

  /** Sums the gradients over the objects, in their order, into the gradient of μ and ln σ. */
  void reduce(int objects) {
    if (tensor.spec().isConstant()) {
      return;
    }
    Arrays.fill(meanGradient, 0f);
    Arrays.fill(logSigmaGradient, 0f);
    for (int object = 0; object < objects; object++) {
      for (int j = 0; j < length; j++) {
        int at = object * length + j;
        meanGradient[j] += gradients[at];
        logSigmaGradient[j] += gradients[at] * (values[at] - mean[j]);
      }
    }
    tensor.meanGradient().write(0, meanGradient, 0, length);
    if (tensor.spec().isVariational()) {
      tensor.logSigmaGradient().write(0, logSigmaGradient, 0, length);
    }
  }
}
