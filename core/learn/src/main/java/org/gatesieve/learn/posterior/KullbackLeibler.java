package org.gatesieve.learn.posterior;

import java.util.List;

/**
 * Divergence of a normal posterior from the log-uniform prior, up to a constant chosen so that it
 * vanishes with the signal (METHOD §2):
 *
 * <pre>
 * KL(a)  ≈ ½ ln(1 + e^−a) − 0.64 σ(1.5 (a + 1.3)) + 0.64
 * KL′(a) = −½ σ(−a) − 0.96 v (1 − v),   v = σ(1.5 (a + 1.3))
 * </pre>
 *
 * Exact double arithmetic: the reference for every faster kernel.
 */
public final class KullbackLeibler {
  private static final double HEIGHT = 0.64;
  private static final double SLOPE = 1.5;
  private static final double SHIFT = 1.3;

  private KullbackLeibler() {}

  /**
   * KL(a).
   *
   * @param logAlpha a, clipped as {@link LogAlpha#of} does
   */
  public static double value(double logAlpha) {
    return 0.5 * Math.log1p(Math.exp(-logAlpha)) + HEIGHT * logistic(-SLOPE * (logAlpha + SHIFT));
  }

  /**
   * KL′(a); zero from the bounds of {@link LogAlpha#BOUND} outwards, where a is clipped.
   *
   * @param logAlpha a, clipped as {@link LogAlpha#of} does
   */
  public static double derivative(double logAlpha) {
    if (Math.abs(logAlpha) >= LogAlpha.BOUND) {
      return 0;
    }
    double v = logistic(SLOPE * (logAlpha + SHIFT));
    return -0.5 * logistic(-logAlpha) - HEIGHT * SLOPE * v * (1 - v);
  }

  /** ∂KL/∂s = 2 KL′(a). */
  public static double byLogSigma(double mean, double logSigma) {
    return 2 * derivative(LogAlpha.of(mean, logSigma));
  }

  /** ∂KL/∂μ = −2 KL′(a) / μ; zero at μ = 0, which lies outside the clip. */
  public static double byMean(double mean, double logSigma) {
    double derivative = derivative(LogAlpha.of(mean, logSigma));
    return derivative == 0 ? 0 : -2 * derivative / mean;
  }

  /** Sum over the scalars of one tensor, in storage order; zero unless it is variational. */
  public static double of(Posterior posterior) {
    if (posterior.treatment() != Treatment.VARIATIONAL) {
      return 0;
    }
    double sum = 0;
    for (int i = 0; i < posterior.mean().length; i++) {
      sum += value(LogAlpha.of(posterior.mean()[i], posterior.logSigma()[i]));
    }
    return sum;
  }

  /** Sum over {@code tensors} in their order. */
  public static double of(List<Posterior> tensors) {
    double sum = 0;
    for (Posterior tensor : tensors) {
      sum += of(tensor);
    }
    return sum;
  }

  private static double logistic(double v) {
    return 1 / (1 + Math.exp(-v));
  }
}
