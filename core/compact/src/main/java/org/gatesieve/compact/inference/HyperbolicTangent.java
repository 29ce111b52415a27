package org.gatesieve.compact.inference;

/**
 * tanh by its Taylor polynomial of degree 7 about the nearest multiple of 1/16, to 1e-13.
 *
 * <p>A recurrence waits for two of them in every step, one behind the other. So nothing in here
 * takes long to wait for: no division, and the polynomial in pairs (Estrin) instead of term after
 * term (Horner). It has the same bits on every machine, since nothing is left to a library or to
 * fused multiply-adds.
 */
final class HyperbolicTangent {
  private static final int PER_UNIT = 16;

  /** Beyond it tanh is flat to 3e-14. */
  private static final int FLAT = 16;

  /** Added to a number below 2^47 it leaves multiples of 1/16 only, in the last bits of the sum. */
  private static final double ROUNDER = 0x1.8p48;

  private static final int CENTRE = FLAT * PER_UNIT;
  private static final int TERMS = 8;
  private static final int LOG_TERMS = 3;

  /** The coefficients of one centre after those of another, lowest degree first. */
  private static final double[] COEFFICIENTS = new double[(2 * CENTRE + 1) * TERMS];

  static {
    for (int centre = -CENTRE; centre <= CENTRE; centre++) {
      expand(StrictMath.tanh((double) centre / PER_UNIT), (centre + CENTRE) * TERMS);
    }
  }

  private HyperbolicTangent() {}

  /** From t' = 1 − t², term by term, where t has the value {@code value}. */
  private static void expand(double value, int from) {
    COEFFICIENTS[from] = value;
    for (int degree = 0; degree < TERMS - 1; degree++) {
      double square = 0;
      for (int i = 0; i <= degree; i++) {
        square += COEFFICIENTS[from + i] * COEFFICIENTS[from + degree - i];
      }
      COEFFICIENTS[from + degree + 1] = ((degree == 0 ? 1 : 0) - square) / (degree + 1);
    }
  }

  static double of(double v) {
    if (!(Math.abs(v) < FLAT)) {
      return flat(v);
    }
    double rounded = v + ROUNDER;
    double r = v - (rounded - ROUNDER);
    int centre = (int) Double.doubleToRawLongBits(rounded);
    int from = (centre + CENTRE) << LOG_TERMS;
    double[] c = COEFFICIENTS;
    double square = r * r;
    double low = (c[from] + c[from + 1] * r) + (c[from + 2] + c[from + 3] * r) * square;
    double high = (c[from + 4] + c[from + 5] * r) + (c[from + 6] + c[from + 7] * r) * square;
    return low + high * (square * square);
  }

  /** 1 / (1 + e^−v) = (1 + tanh(v / 2)) / 2. */
  static double logistic(double v) {
    return 0.5 + 0.5 * of(0.5 * v);
  }

  private static double flat(double v) {
    return Double.isNaN(v) ? v : Math.signum(v);
  }
}
