package org.gatesieve.learn.kernel;

/**
 * Plain loops. With r = e^−a = μ² e^−2s, METHOD §2's σ(−a) is r / (1 + r) and its σ(1.5 (a + 1.3))
 * is 1 / (1 + e^−1.95 r √r), so that one exponential per scalar is enough.
 */
final class ScalarPosteriorKernel implements PosteriorKernel {
  static final float RATIO_AT_HIGH_CLIP = (float) Math.exp(-8);
  static final float RATIO_AT_LOW_CLIP = (float) Math.exp(8);
  static final float SHIFT = (float) Math.exp(-1.5 * 1.3);
  static final float HEIGHT = 0.64f;
  static final float SLOPE = 0.96f;

  @Override
  public void sample(float[] mean, float[] logSigma, float[] noise, float[] sample, int count) {
    sample(mean, logSigma, noise, sample, 0, count);
  }

  /** Elements {@code from … to − 1}. */
  static void sample(
      float[] mean, float[] logSigma, float[] noise, float[] sample, int from, int to) {
    for (int i = from; i < to; i++) {
      sample[i] = mean[i] + ElementaryFunctions.exp(logSigma[i]) * noise[i];
    }
  }

  @Override
  public void logSigmaGradient(
      float[] sampleGradient, float[] sample, float[] mean, float[] logSigmaGradient, int count) {
    logSigmaGradient(sampleGradient, sample, mean, logSigmaGradient, 0, count);
  }

  static void logSigmaGradient(
      float[] sampleGradient,
      float[] sample,
      float[] mean,
      float[] logSigmaGradient,
      int from,
      int to) {
    for (int i = from; i < to; i++) {
      logSigmaGradient[i] = sampleGradient[i] * (sample[i] - mean[i]);
    }
  }

  @Override
  public void addDivergenceGradient(
      float[] mean,
      float[] logSigma,
      float scale,
      float[] meanGradient,
      float[] logSigmaGradient,
      int count) {
    addDivergenceGradient(mean, logSigma, scale, meanGradient, logSigmaGradient, 0, count);
  }

  static void addDivergenceGradient(
      float[] mean,
      float[] logSigma,
      float scale,
      float[] meanGradient,
      float[] logSigmaGradient,
      int from,
      int to) {
    for (int i = from; i < to; i++) {
      float ratio = ratio(mean[i], logSigma[i]);
      if (ratio > RATIO_AT_HIGH_CLIP && ratio < RATIO_AT_LOW_CLIP) {
        float odds = odds(ratio);
        float square = (1f + odds) * (1f + odds);
        // Both terms and the division by μ over one denominator: divisions are the cost here.
        float numerator = scale * (ratio * square + 2f * SLOPE * odds * (1f + ratio));
        float byMean = numerator / ((1f + ratio) * square * mean[i]);
        logSigmaGradient[i] -= byMean * mean[i];
        meanGradient[i] += byMean;
      }
    }
  }

  @Override
  public double divergence(float[] mean, float[] logSigma, int count) {
    return divergence(0, mean, logSigma, 0, count);
  }

  /** {@code begun} and the elements {@code from … to − 1}, in their order. */
  static double divergence(double begun, float[] mean, float[] logSigma, int from, int to) {
    double sum = begun;
    for (int i = from; i < to; i++) {
      float clipped =
          Math.max(RATIO_AT_HIGH_CLIP, Math.min(RATIO_AT_LOW_CLIP, ratio(mean[i], logSigma[i])));
      float odds = odds(clipped);
      sum += 0.5f * ElementaryFunctions.ln(1f + clipped) + HEIGHT * odds / (1f + odds);
    }
    return sum;
  }

  private static float ratio(float mean, float logSigma) {
    return mean * mean * ElementaryFunctions.exp(-2f * logSigma);
  }

  /** (1 − v) / v for METHOD §2's v; where v is close to 1, the difference 1 − v would be noise. */
  private static float odds(float ratio) {
    return SHIFT * ratio * (float) Math.sqrt(ratio);
  }
}
