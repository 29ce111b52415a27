package org.gatesieve.learn.kernel;

/**
 * Element-wise work on factorised normal posteriors (METHOD §2). All arrays share one index. Not
 * safe for concurrent use.
 */
public interface PosteriorKernel {

  /** sample = μ + e^s · noise. */
  void sample(float[] mean, float[] logSigma, float[] noise, float[] sample, int count);

  /** ∂L/∂s = ∂L/∂w · (w − μ), because w − μ = e^s ε. */
  void logSigmaGradient(
      float[] sampleGradient, float[] sample, float[] mean, float[] logSigmaGradient, int count);

  /**
   * Adds {@code scale} · ∂KL/∂μ and {@code scale} · ∂KL/∂s to the gradients; 0 where log α is
   * outside its clip or μ is 0.
   */
  void addDivergenceGradient(
      float[] mean,
      float[] logSigma,
      float scale,
      float[] meanGradient,
      float[] logSigmaGradient,
      int count);

  /** Σ KL(log α), summed in index order and in double precision. */
  double divergence(float[] mean, float[] logSigma, int count);
}
