package org.gatesieve.compact.inference;

/**
 * Logistic sigmoid and tanh to 1e-7, several times faster than {@link Math#tanh} and, unlike {@link
 * Math#exp}, with the same bits on every machine.
 */
final class Nonlinearity {
  private static final double LOG2_E = 1.4426950408889634;
  private static final double LN_2 = 0.6931471805599453;

  /** Beyond it both functions are flat to the last bit of a float. */
  private static final double FLAT = 40;

  private static final int EXPONENT_BIAS = 1023;
  private static final int MANTISSA_BITS = 52;

  private Nonlinearity() {}

  static float logistic(float v) {
    return (float) (1 / (1 + exp(-v)));
  }

  static float tanh(float v) {
    return (float) (1 - 2 / (exp(2.0 * v) + 1));
  }

  /** e^v = 2^k · e^r with |r| ≤ ln 2 / 2, where seven terms of the series leave 6e-9. */
  private static double exp(double v) {
    double x = Math.min(FLAT, Math.max(-FLAT, v));
    double k = Math.rint(x * LOG2_E);
    double r = x - k * LN_2;
    double series =
        1 + r * (1 + r / 2 * (1 + r / 3 * (1 + r / 4 * (1 + r / 5 * (1 + r / 6 * (1 + r / 7))))));
    return series * Double.longBitsToDouble(((long) k + EXPONENT_BIAS) << MANTISSA_BITS);
  }
}
