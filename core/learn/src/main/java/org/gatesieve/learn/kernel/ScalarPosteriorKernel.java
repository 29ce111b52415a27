package org.gatesieve.learn.kernel;

/**
 * Plain loops. With r = e^−a = μ² e^−2s, METHOD §2's σ(−a) is r / (1 + r) and its σ(1.5 (a + 1.3))
 * is 1 / (1 + e^−1.95 r √r), so that one exponential per scalar is enough.
 */
final class ScalarPosteriorKernel implements PosteriorKernel {
  private static final float RATIO_AT_HIGH_CLIP = (float) Math.exp(-8);
  private static final float RATIO_AT_LOW_CLIP = (float) Math.exp(8);
  private static final float SHIFT = (float) Math.exp(-1.5 * 1.3);
  private static final float HEIGHT = 0.64f;
  private static final float SLOPE = 0.96f;

  @Override
  public void sample(float[] mean, float[] logSigma, float[] noise, float[] sample, int count) {
    for (int i = 0; i < count; i++) {
      sample[i] = mean[i] + ElementaryFunctions.exp(logSigma[i]) * noise[i];
    }
  }

  @Override
  public void logSigmaGradient(
      float[] sampleGradient, float[] sample, float[] mean, float[] logSigmaGradient, int count) {
    for (int i = 0; i < count; i++) {
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
    for (int i = 0; i < count; i++) {
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
    double sum = 0;
    for (int i = 0; i < count; i++) {
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
