package org.gatesieve.learn.layers;

import java.util.Arrays;
import org.gatesieve.learn.kernel.ElementaryFunctions;
import org.gatesieve.learn.noise.NoiseStream;
import org.gatesieve.learn.noise.RandomNumbers;

/**
 * z^voc of a mini-batch: one sample per object and word, wherever the word stands (METHOD §2), and
 * its gradient, summed over the occurrences of each word.
 */
final class WordGroups {
  private final VariationalTensor groups;
  private final RandomNumbers random = new RandomNumbers();
  private final float[] oneNumber = new float[1];
  private float[] values = new float[0];
  private float[] mean = new float[0];
  private float[] toMean = new float[0];
  private float[] toLogSigma = new float[0];

  WordGroups(VariationalTensor groups) {
    this.groups = groups;
  }

  /**
   * Draws the values of all tokens with a row of E and clears the gradients.
   *
   * @param noise the noise of this step; null for the means
   */
  void draw(TokenBatch batch, WordRows rows, NoiseStream noise) {
    int tokens = batch.tokens();
    if (values.length < tokens) {
      values = new float[tokens];
    }
    if (groups.spec().isConstant()) {
      Arrays.fill(values, 0, tokens, 1f);
      return;
    }
    readMeans();
    boolean noisy = noise != null && groups.spec().isVariational();
    for (int token = 0; token < tokens; token++) {
      if (rows.has(batch, token)) {
        int word = batch.word(token);
        values[token] = mean[word];
        if (noisy) {
          values[token] += deviation(noise, batch.object(token), word);
        }
      }
    }
  }

  private void readMeans() {
    int length = groups.spec().length();
    if (mean.length < length) {
      mean = new float[length];
      toMean = new float[length];
      toLogSigma = new float[length];
    }
    groups.mean().read(0, mean, 0, length);
    Arrays.fill(toMean, 0f);
    Arrays.fill(toLogSigma, 0f);
  }

  /** e^s ε; the noise belongs to the object and the word. */
  private float deviation(NoiseStream stream, int object, int word) {
    random.normal(stream, (long) object * groups.spec().length() + word, oneNumber, 0, 1);
    float noise = oneNumber[0];
    groups.logSigma().read(word, oneNumber, 0, 1);
    return ElementaryFunctions.exp(oneNumber[0]) * noise;
  }

  float value(int token) {
    return values[token];
  }

  /** Adds the gradient of one token's value. */
  void accumulate(int token, int word, float gradient) {
    if (toMean.length > 0) {
      toMean[word] += gradient;
      toLogSigma[word] += gradient * (values[token] - mean[word]);
    }
  }

  /** Overwrites the gradient of z^voc. */
  void writeGradients() {
    if (toMean.length > 0) {
      groups.meanGradient().write(0, toMean, 0, toMean.length);
      if (groups.spec().isVariational()) {
        groups.logSigmaGradient().write(0, toLogSigma, 0, toLogSigma.length);
      }
    }
  }
}
