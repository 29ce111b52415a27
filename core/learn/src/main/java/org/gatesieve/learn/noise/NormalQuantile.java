package org.gatesieve.learn.noise;

import org.gatesieve.learn.kernel.ElementaryFunctions;

/**
 * Quantile of the standard normal distribution, √2 erf⁻¹(2u − 1), by the single-precision
 * polynomials of Giles, "Approximating the erfinv function" (2010). {@code VectorNormalQuantile}
 * does the same operations in the same order: who changes one changes both.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // coefficients as published
final class NormalQuantile {
  static final float SQRT_2 = 1.41421356f;
  static final float TAIL = 5f;

  private NormalQuantile() {}

  /** The number that a standard normal variable stays below with probability {@code u} in (0,1). */
  static float of(float u) {
    float x = 2f * u - 1f;
    float w = -ElementaryFunctions.ln((1f - x) * (1f + x));
    return SQRT_2 * x * (w < TAIL ? centre(w - 2.5f) : tail((float) Math.sqrt(w) - 3f));
  }

  private static float centre(float w) {
    float p = 2.81022636e-08f;
    p = 3.43273939e-07f + p * w;
    p = -3.5233877e-06f + p * w;
    p = -4.39150654e-06f + p * w;
    p = 0.00021858087f + p * w;
    p = -0.00125372503f + p * w;
    p = -0.00417768164f + p * w;
    p = 0.246640727f + p * w;
    return 1.50140941f + p * w;
  }

  private static float tail(float w) {
    float p = -0.000200214257f;
    p = 0.000100950558f + p * w;
    p = 0.00134934322f + p * w;
    p = -0.00367342844f + p * w;
    p = 0.00573950773f + p * w;
    p = -0.0076224613f + p * w;
    p = 0.00943887047f + p * w;
    p = 1.00167406f + p * w;
    return 2.83297682f + p * w;
  }
}
