package org.gatesieve.learn.layers;

/** Gradient of z^voc, summed over the occurrences of each word. */
final class WordGroupGradient {
  private final VariationalTensor groups;
  private final float[] mean;
  private final float[] toMean;
  private final float[] toLogSigma;

  WordGroupGradient(VariationalTensor groups) {
    this.groups = groups;
    int length = groups.spec().isConstant() ? 0 : groups.spec().length();
    mean = new float[length];
    toMean = new float[length];
    toLogSigma = new float[length];
    if (length > 0) {
      groups.mean().read(0, mean, 0, length);
    }
  }

  /** Adds one occurrence: the value of its group variable and the gradient of that value. */
  void add(int word, float value, float gradient) {
    if (toMean.length > 0) {
      toMean[word] += gradient;
      toLogSigma[word] += gradient * (value - mean[word]);
    }
  }

  void write() {
    if (toMean.length > 0) {
      groups.meanGradient().write(0, toMean, 0, toMean.length);
      if (groups.spec().isVariational()) {
        groups.logSigmaGradient().write(0, toLogSigma, 0, toLogSigma.length);
      }
    }
  }
}
