package org.gatesieve.learn.layers;

import java.util.Arrays;
import org.gatesieve.learn.kernel.InterleavedSums;
import org.gatesieve.learn.noise.NoiseStream;

/**
 * The rows of E that occur in a mini-batch: sampled once each, so that a large vocabulary costs
 * nothing where it is not used.
 */
final class WordRows implements DataGradient {
  private final VariationalTensor embedding;
  private final int length;
  private final int[] slots;
  private final float[] mean;
  private final float[] logSigmaGradient;
  private int[] words = new int[0];
  private int count;
  private float[] samples = new float[0];
  private float[] gradients = new float[0];

  WordRows(VariationalTensor embedding) {
    this.embedding = embedding;
    length = embedding.spec().columns();
    slots = new int[embedding.spec().rows()];
    mean = new float[length];
    logSigmaGradient = new float[length];
    Arrays.fill(slots, -1);
  }

  /**
   * Samples the rows of the words of {@code batch}, in the order in which they occur.
   *
   * @param noise the noise of this step; null for the means
   */
  void sample(TokenBatch batch, NoiseStream noise) {
    collect(batch);
    int size = count * length;
    if (samples.length < size) {
      samples = new float[size];
      gradients = new float[size];
    }
    Arrays.fill(gradients, 0, size, 0f);
    for (int slot = 0; slot < count; slot++) {
      int offset = words[slot] * length;
      if (noise == null) {
        embedding.mean().read(offset, samples, slot * length, length);
      } else {
        embedding.sampleRow(noise, offset, samples, slot * length, length);
      }
    }
  }

  private void collect(TokenBatch batch) {
    for (int slot = 0; slot < count; slot++) {
      slots[words[slot]] = -1;
    }
    count = 0;
    int tokens = batch.tokens();
    words = words.length < tokens ? new int[tokens] : words;
    for (int token = 0; token < tokens; token++) {
      if (has(batch, token) && slots[batch.word(token)] < 0) {
        slots[batch.word(token)] = count;
        words[count++] = batch.word(token);
      }
    }
  }

  /** Whether a token is neither padding nor a removed word. */
  boolean has(TokenBatch batch, int token) {
    return !batch.isPadding(token) && batch.word(token) < slots.length;
  }

  /** Writes {@code group} · row to {@code target[at…]}. */
  void scaled(int word, float group, float[] target, int at) {
    int from = slots[word] * length;
    for (int j = 0; j < length; j++) {
      target[at + j] = group * samples[from + j];
    }
  }

  /** Takes the gradient of one occurrence; gives that of its group variable. */
  float accumulate(int word, float group, float[] gradient, int at) {
    int from = slots[word] * length;
    for (int j = 0; j < length; j++) {
      gradients[from + j] += group * gradient[at + j];
    }
    return InterleavedSums.products(samples, from, gradient, at, length);
  }

  /** Overwrites the gradient of E in DL4J's arrays: zero but for the words that occurred. */
  void writeGradients() {
    embedding.meanGradient().zero();
    boolean variational = embedding.spec().isVariational();
    if (variational) {
      embedding.logSigmaGradient().zero();
    }
    for (int slot = 0; slot < count; slot++) {
      int offset = words[slot] * length;
      embedding.meanGradient().write(offset, gradients, slot * length, length);
      if (variational) {
        logSigmaGradient(slot, logSigmaGradient);
        embedding.logSigmaGradient().write(offset, logSigmaGradient, 0, length);
      }
    }
  }

  /** ∂L/∂s = ∂L/∂w · (w − μ) of one row. */
  private void logSigmaGradient(int slot, float[] target) {
    int from = slot * length;
    embedding.mean().read(words[slot] * length, mean, 0, length);
    for (int j = 0; j < length; j++) {
      target[j] = gradients[from + j] * (samples[from + j] - mean[j]);
    }
  }

  @Override
  public void read(int offset, int count, float[] toMean, float[] toLogSigma) {
    Arrays.fill(toMean, 0, count, 0f);
    Arrays.fill(toLogSigma, 0, count, 0f);
    int end = offset + count;
    for (int word = offset / length; word * length < end; word++) {
      int slot = slots[word];
      if (slot >= 0) {
        int start = Math.max(offset, word * length);
        int portion = Math.min(end, (word + 1) * length) - start;
        int within = start - word * length;
        System.arraycopy(gradients, slot * length + within, toMean, start - offset, portion);
        if (embedding.spec().isVariational()) {
          logSigmaGradient(slot, logSigmaGradient);
          System.arraycopy(logSigmaGradient, within, toLogSigma, start - offset, portion);
        }
      }
    }
  }

  @Override
  public double squares() {
    double sum = 0;
    for (int slot = 0; slot < count; slot++) {
      sum += InterleavedSums.squares(gradients, slot * length, length);
      if (embedding.spec().isVariational()) {
        logSigmaGradient(slot, logSigmaGradient);
        sum += InterleavedSums.squares(logSigmaGradient, 0, length);
      }
    }
    return sum;
  }
}
