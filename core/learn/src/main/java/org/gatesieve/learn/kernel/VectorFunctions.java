package org.gatesieve.learn.kernel;

import static org.gatesieve.learn.kernel.ElementaryFunctions.EXPONENT_BIAS;
import static org.gatesieve.learn.kernel.ElementaryFunctions.EXP_LIMIT;
import static org.gatesieve.learn.kernel.ElementaryFunctions.LN2_HIGH;
import static org.gatesieve.learn.kernel.ElementaryFunctions.LN2_LOW;
import static org.gatesieve.learn.kernel.ElementaryFunctions.LOG2_E;
import static org.gatesieve.learn.kernel.ElementaryFunctions.MANTISSA_BITS;
import static org.gatesieve.learn.kernel.ElementaryFunctions.ROUNDING;
import static org.gatesieve.learn.kernel.ElementaryFunctions.ROUNDING_BITS;
import static org.gatesieve.learn.kernel.ElementaryFunctions.SQRT_HALF_BITS;
import static org.gatesieve.learn.kernel.ElementaryFunctions.TANH_LIMIT;
import static org.gatesieve.learn.kernel.ElementaryFunctions.TANH_SERIES_LIMIT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link ElementaryFunctions} on arrays, operation by operation: no fused multiply-add, which would
 * round once where the scalar functions round twice.
 *
 * <p>Every method is one short loop, and no vector is handed from method to method. In JDK 17 a
 * vector that passes through a call which was not inlined becomes an object, and the compiler stops
 * inlining after some thirty vector operations, or sooner when it has compiled the callee before.
 * Counts are whole numbers of vectors.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // coefficients as published
public final class VectorFunctions {
  /** The widest vectors of this machine. */
  public static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  private static final int LANES = SPECIES.length();
  private static final FloatVector ONE = FloatVector.broadcast(SPECIES, 1f);
  private static final FloatVector TWO = FloatVector.broadcast(SPECIES, 2f);

  private VectorFunctions() {}

  /** e^x of {@code values[from…]}, in place; arguments are clamped to ±87. */
  public static void exp(float[] values, int from, int count) {
    for (int i = from; i < from + count; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, values, i);
      FloatVector clamped =
          x.blend(EXP_LIMIT, x.compare(VectorOperators.GT, EXP_LIMIT))
              .blend(-EXP_LIMIT, x.compare(VectorOperators.LT, -EXP_LIMIT));
      FloatVector shifted = clamped.mul(LOG2_E).add(ROUNDING);
      FloatVector rounded = shifted.sub(ROUNDING);
      IntVector scale =
          shifted
              .reinterpretAsInts()
              .add(EXPONENT_BIAS - ROUNDING_BITS)
              .lanewise(VectorOperators.LSHL, MANTISSA_BITS);
      FloatVector r = clamped.sub(rounded.mul(LN2_HIGH)).sub(rounded.mul(LN2_LOW));
      FloatVector p =
          r.mul(1.9875691500e-4f)
              .add(1.3981999507e-3f)
              .mul(r)
              .add(8.3334519073e-3f)
              .mul(r)
              .add(4.1665795894e-2f)
              .mul(r)
              .add(1.6666665459e-1f)
              .mul(r)
              .add(5.0000001201e-1f);
      p.mul(r).mul(r).add(r).add(1f).mul(scale.reinterpretAsFloats()).intoArray(values, i);
    }
  }

  /** ln x of positive normal numbers {@code values[from…]}, in place. */
  public static void ln(float[] values, int from, int count) {
    for (int i = from; i < from + count; i += LANES) {
      IntVector bits = FloatVector.fromArray(SPECIES, values, i).reinterpretAsInts();
      IntVector exponent = bits.sub(SQRT_HALF_BITS).lanewise(VectorOperators.ASHR, MANTISSA_BITS);
      FloatVector m =
          bits.sub(exponent.lanewise(VectorOperators.LSHL, MANTISSA_BITS))
              .reinterpretAsFloats()
              .sub(1f);
      // Not convert(I2F), whose result JDK 17 keeps as an object; exact all the same.
      FloatVector power = exponent.add(ROUNDING_BITS).reinterpretAsFloats().sub(ROUNDING);
      FloatVector p =
          m.mul(7.0376836292e-2f)
              .sub(1.1514610310e-1f)
              .mul(m)
              .add(1.1676998740e-1f)
              .mul(m)
              .sub(1.2420140846e-1f)
              .mul(m)
              .add(1.4249322787e-1f)
              .mul(m)
              .sub(1.6668057665e-1f)
              .mul(m)
              .add(2.0000714765e-1f)
              .mul(m)
              .sub(2.4999993993e-1f)
              .mul(m)
              .add(3.3333331174e-1f);
      FloatVector square = m.mul(m);
      FloatVector series = p.mul(m).mul(square).add(power.mul(LN2_LOW)).sub(square.mul(0.5f));
      m.add(series).add(power.mul(LN2_HIGH)).intoArray(values, i);
    }
  }

  /** tanh of {@code x[from…]} to {@code result[to…]}, another array. */
  public static void tanh(float[] x, int from, float[] result, int to, int count) {
    for (int i = 0; i < count; i += LANES) {
      FloatVector magnitude = FloatVector.fromArray(SPECIES, x, from + i).abs();
      magnitude
          .blend(TANH_LIMIT, magnitude.compare(VectorOperators.GT, TANH_LIMIT))
          .mul(2f)
          .intoArray(result, to + i);
    }
    exp(result, to, count);
    for (int i = 0; i < count; i += LANES) {
      FloatVector exponential = FloatVector.fromArray(SPECIES, result, to + i);
      IntVector sign =
          FloatVector.fromArray(SPECIES, x, from + i)
              .reinterpretAsInts()
              .lanewise(VectorOperators.AND, Integer.MIN_VALUE);
      ONE.sub(TWO.div(exponential.add(1f)))
          .reinterpretAsInts()
          .lanewise(VectorOperators.OR, sign)
          .reinterpretAsFloats()
          .intoArray(result, to + i);
    }
    seriesNearZero(x, from, result, to, count);
  }

  private static void seriesNearZero(float[] x, int from, float[] result, int to, int count) {
    for (int i = 0; i < count; i += LANES) {
      FloatVector argument = FloatVector.fromArray(SPECIES, x, from + i);
      FloatVector square = argument.mul(argument);
      FloatVector series =
          square
              .mul(-5.70498872745e-3f)
              .add(2.06390887954e-2f)
              .mul(square)
              .sub(5.37397155531e-2f)
              .mul(square)
              .add(1.33314422036e-1f)
              .mul(square)
              .sub(3.33332819422e-1f)
              .mul(square)
              .mul(argument)
              .add(argument);
      FloatVector.fromArray(SPECIES, result, to + i)
          .blend(series, argument.abs().compare(VectorOperators.LT, TANH_SERIES_LIMIT))
          .intoArray(result, to + i);
    }
  }

  /** 1 / (1 + e^−x) of {@code values[from…]}, in place. */
  public static void logistic(float[] values, int from, int count) {
    for (int i = from; i < from + count; i += LANES) {
      FloatVector.fromArray(SPECIES, values, i).neg().intoArray(values, i);
    }
    exp(values, from, count);
    for (int i = from; i < from + count; i += LANES) {
      ONE.div(FloatVector.fromArray(SPECIES, values, i).add(1f)).intoArray(values, i);
    }
  }
}
