package org.gatesieve.compact.inference;

/**
 * The exponentials of a softmax over many tokens, in float32 to 2e-7, with the same bits on every
 * machine.
 */
final class Exponential {
  /** Below it a probability is nothing beside one of 1. */
  static final float FLAT = -40;

  static final float LOG2_E = 0x1.715476p0f;

  /** Added to a number below 2^22 it leaves a whole number, in the last bits of the sum. */
  static final float ROUNDER = 0x1.8p23f;

  /** ln 2 in two parts, of which the first has so few bits that its multiples are exact. */
  static final float LN_2_HIGH = 0x1.63p-1f;

  static final float LN_2_LOW = -0x1.bd0106p-13f;

  /** 1 / n!, which the series to r^7 multiplies. */
  static final float C7 = 1f / 5040;

  static final float C6 = 1f / 720;
  static final float C5 = 1f / 120;
  static final float C4 = 1f / 24;
  static final float C3 = 1f / 6;
  static final float C2 = 0.5f;

  static final int EXPONENT_BIAS = 127;
  static final int MANTISSA_BITS = 23;

  private Exponential() {}

  /** e^v for v in [−40, 0], e^−40 below: 2^k · e^r with |r| ≤ ln 2 / 2. */
  static float of(float v) {
    float x = Math.max(v, FLAT);
    float rounded = x * LOG2_E + ROUNDER;
    float k = rounded - ROUNDER;
    float r = x - k * LN_2_HIGH - k * LN_2_LOW;
    float series = C7 * r + C6;
    series = series * r + C5;
    series = series * r + C4;
    series = series * r + C3;
    series = series * r + C2;
    series = series * r + 1;
    series = series * r + 1;
    int exponent = Float.floatToRawIntBits(rounded) + EXPONENT_BIAS;
    return series * Float.intBitsToFloat(exponent << MANTISSA_BITS);
  }
}
