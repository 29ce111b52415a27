package org.gatesieve.compact.inference;

/**
 * The exponentials of a softmax to 1e-12, faster than {@link Math#exp} and with the same bits on
 * every machine.
 */
final class Exponential {
  private static final double LOG2_E = 1.4426950408889634;
  private static final double LN_2 = 0.6931471805599453;

  /** Beyond it a probability is nothing beside one of 1. */
  private static final double FLAT = 40;

  private static final int EXPONENT_BIAS = 1023;
  private static final int MANTISSA_BITS = 52;

  private Exponential() {}

  /**
   * e^v for v in [−40, 40], the nearer end for all others: 2^k · e^r with |r| ≤ ln 2 / 2, where the
   * series to r^10 leaves 3e-13.
   */
  static double of(double v) {
    double x = Math.min(FLAT, Math.max(-FLAT, v));
    double k = Math.rint(x * LOG2_E);
    double r = x - k * LN_2;
    double series = 1.0 / 3628800;
    series = series * r + 1.0 / 362880;
    series = series * r + 1.0 / 40320;
    series = series * r + 1.0 / 5040;
    series = series * r + 1.0 / 720;
    series = series * r + 1.0 / 120;
    series = series * r + 1.0 / 24;
    series = series * r + 1.0 / 6;
    series = series * r + 0.5;
    series = series * r + 1;
    series = series * r + 1;
    return series * Double.longBitsToDouble(((long) k + EXPONENT_BIAS) << MANTISSA_BITS);
  }
}
