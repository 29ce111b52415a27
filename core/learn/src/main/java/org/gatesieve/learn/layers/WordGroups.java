package org.gatesieve.learn.layers;

import java.util.Arrays;
import org.gatesieve.learn.kernel.Kernels;
import org.gatesieve.learn.kernel.PosteriorKernel;
import org.gatesieve.learn.noise.NoiseStream;
import org.gatesieve.learn.noise.RandomNumbers;

/**
 * z^voc of a mini-batch: one sample per object and word, wherever the word stands (METHOD §2), and
 * its gradient, summed over the occurrences of each word.
 */
final class WordGroups {
  private final VariationalTensor groups;
  private final PosteriorKernel kernel = Kernels.create().posterior();
  private final RandomNumbers random = new RandomNumbers();
  private float[] mean = new float[0];
  private float[] logSigma = new float[0];
  private float[] toMean = new float[0];
  private float[] toLogSigma = new float[0];

  /** The tokens with a row of E, one after the other. */
  private int[] tokens = new int[0];

  private int[] objects = new int[0];
  private int[] words = new int[0];
  private float[] means = new float[0];
  private float[] logSigmas = new float[0];
  private float[] samples = new float[0];

  /** By token. */
  private float[] values = new float[0];

  WordGroups(VariationalTensor groups) {
    this.groups = groups;
  }

  /**
   * Draws the values of all tokens with a row of E and clears the gradients.
   *
   * @param noise the noise of this step; null for the means
   */
  void draw(TokenBatch batch, WordRows rows, NoiseStream noise) {
    if (values.length < batch.tokens()) {
      values = new float[batch.tokens()];
    }
    if (groups.spec().isConstant()) {
      Arrays.fill(values, 0, batch.tokens(), 1f);
      return;
    }
    readParameters();
    if (noise == null || !groups.spec().isVariational()) {
      for (int token = 0; token < batch.tokens(); token++) {
        if (rows.has(batch, token)) {
          values[token] = mean[batch.word(token)];
        }
      }
      return;
    }
    int count = collect(batch, rows);
    // The noise belongs to the object and the word: a word that comes again has the same.
    random.normal(noise, objects, words, samples, count);
    kernel.sample(means, logSigmas, samples, samples, count);
    for (int i = 0; i < count; i++) {
      values[tokens[i]] = samples[i];
    }
  }

  private void readParameters() {
    int length = groups.spec().length();
    if (mean.length < length) {
      mean = new float[length];
      logSigma = new float[length];
      toMean = new float[length];
      toLogSigma = new float[length];
    }
    groups.mean().read(0, mean, 0, length);
    if (groups.spec().isVariational()) {
      groups.logSigma().read(0, logSigma, 0, length);
    }
    Arrays.fill(toMean, 0f);
    Arrays.fill(toLogSigma, 0f);
  }

  private int collect(TokenBatch batch, WordRows rows) {
    reserve(batch.tokens());
    int count = 0;
    for (int token = 0; token < batch.tokens(); token++) {
      if (rows.has(batch, token)) {
        int word = batch.word(token);
        tokens[count] = token;
        objects[count] = batch.object(token);
        words[count] = word;
        means[count] = mean[word];
        logSigmas[count] = logSigma[word];
        count++;
      }
    }
    return count;
  }

  private void reserve(int count) {
    if (tokens.length < count) {
      tokens = new int[count];
      objects = new int[count];
      words = new int[count];
      means = new float[count];
      logSigmas = new float[count];
      samples = new float[count];
    }
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
