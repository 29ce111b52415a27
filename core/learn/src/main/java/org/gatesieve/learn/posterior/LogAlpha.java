package org.gatesieve.learn.posterior;

/**
 * The logarithm of a posterior's noise-to-signal ratio, a = ln α = ln(σ²/μ²) = 2s − ln μ² (METHOD
 * §2).
 */
public final class LogAlpha {
  /** a is clipped to [−{@code BOUND}, {@code BOUND}]; beyond it the divergence has no gradient. */
  public static final double BOUND = 8;

  private LogAlpha() {}

  /**
   * a of one scalar, clipped. A mean of exactly zero has no signal and takes the upper bound,
   * whatever its noise. Not a number when either argument is.
   *
   * @param mean μ
   * @param logSigma s = ln σ
   */
  public static double of(double mean, double logSigma) {
    if (mean == 0) {
      return BOUND;
    }
    // ln|μ| instead of ln μ², which underflows for means that a double can still hold.
    double logAlpha = 2 * (logSigma - Math.log(Math.abs(mean)));
    return Math.max(-BOUND, Math.min(BOUND, logAlpha));
  }
}
