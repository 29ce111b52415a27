package org.gatesieve.learn.kernel;

/**
 * exp, ln, tanh and the logistic function in single precision, accurate to a few units in the last
 * place and several times faster than {@link Math}. Polynomials of the Cephes library (Moshier).
 *
 * <p>{@code VectorFunctions} does the same operations in the same order: a result is the same to
 * the last bit, whichever computes it. Who changes one changes both.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // coefficients as published
public final class ElementaryFunctions {
  static final float LOG2_E = 1.44269504f;
  static final float LN2_HIGH = 0.693359375f;
  static final float LN2_LOW = -2.12194440e-4f;
  static final float EXP_LIMIT = 87f;
  static final int SQRT_HALF_BITS = Float.floatToRawIntBits(0.70710678f);
  static final float TANH_SERIES_LIMIT = 0.625f;
  static final float TANH_LIMIT = 9f;
  static final int EXPONENT_BIAS = 127;
  static final int MANTISSA_BITS = 23;

  /** Added to a number below 2²², it leaves the nearest integer in the lowest bits. */
  static final float ROUNDING = 0x1.8p23f;

  static final int ROUNDING_BITS = Float.floatToRawIntBits(ROUNDING);

  private ElementaryFunctions() {}

  /** e^x; the argument is clamped to ±87, where single precision ends. */
  public static float exp(float x) {
    float clamped = x > EXP_LIMIT ? EXP_LIMIT : (x < -EXP_LIMIT ? -EXP_LIMIT : x);
    float shifted = clamped * LOG2_E + ROUNDING;
    float rounded = shifted - ROUNDING;
    int exponent = Float.floatToRawIntBits(shifted) - ROUNDING_BITS;
    float r = clamped - rounded * LN2_HIGH - rounded * LN2_LOW;
    float p = 1.9875691500e-4f;
    p = p * r + 1.3981999507e-3f;
    p = p * r + 8.3334519073e-3f;
    p = p * r + 4.1665795894e-2f;
    p = p * r + 1.6666665459e-1f;
    p = p * r + 5.0000001201e-1f;
    float fraction = p * r * r + r + 1f;
    return fraction * Float.intBitsToFloat((exponent + EXPONENT_BIAS) << MANTISSA_BITS);
  }

  /** ln x of a positive normal number. */
  public static float ln(float x) {
    int bits = Float.floatToRawIntBits(x);
    int exponent = (bits - SQRT_HALF_BITS) >> MANTISSA_BITS;
    // x without its power of two, between √½ and √2.
    float m = Float.intBitsToFloat(bits - (exponent << MANTISSA_BITS)) - 1f;
    float p = 7.0376836292e-2f;
    p = p * m - 1.1514610310e-1f;
    p = p * m + 1.1676998740e-1f;
    p = p * m - 1.2420140846e-1f;
    p = p * m + 1.4249322787e-1f;
    p = p * m - 1.6668057665e-1f;
    p = p * m + 2.0000714765e-1f;
    p = p * m - 2.4999993993e-1f;
    p = p * m + 3.3333331174e-1f;
    float square = m * m;
    float series = p * m * square + exponent * LN2_LOW - 0.5f * square;
    return m + series + exponent * LN2_HIGH;
  }

  /** tanh x. */
  public static float tanh(float x) {
    float magnitude = Math.abs(x);
    if (magnitude < TANH_SERIES_LIMIT) {
      float square = x * x;
      float p = -5.70498872745e-3f;
      p = p * square + 2.06390887954e-2f;
      p = p * square - 5.37397155531e-2f;
      p = p * square + 1.33314422036e-1f;
      p = p * square - 3.33332819422e-1f;
      return p * square * x + x;
    }
    float result = 1f - 2f / (exp(2f * Math.min(magnitude, TANH_LIMIT)) + 1f);
    return x < 0 ? -result : result;
  }

  /** 1 / (1 + e^−x). */
  public static float logistic(float x) {
    return 1f / (1f + exp(-x));
  }
}
