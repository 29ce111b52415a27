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
 * {@link ElementaryFunctions} on vectors, operation by operation: no fused multiply-add, which
 * would round once where the scalar functions round twice.
 *
 * <p>The compiler of JDK 17 stops inlining what a method calls after some thirty vector operations,
 * and vectors that pass through such a call become objects. Therefore users of this class call it
 * early in short loops of their own.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // coefficients as published
public final class VectorFunctions {
  /** The widest vectors of this machine. */
  public static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  private static final FloatVector ONE = FloatVector.broadcast(SPECIES, 1f);
  private static final FloatVector TWO = FloatVector.broadcast(SPECIES, 2f);

  private VectorFunctions() {}

  /** e^x; the argument is clamped to ±87, where single precision ends. */
  public static FloatVector exp(FloatVector x) {
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
    return p.mul(r).mul(r).add(r).add(1f).mul(scale.reinterpretAsFloats());
  }

  /** ln x of positive normal numbers. */
  public static FloatVector ln(FloatVector x) {
    IntVector bits = x.reinterpretAsInts();
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
    return m.add(series).add(power.mul(LN2_HIGH));
  }

  /** tanh x. */
  public static FloatVector tanh(FloatVector x) {
    FloatVector magnitude = x.abs();
    FloatVector limited =
        magnitude.blend(TANH_LIMIT, magnitude.compare(VectorOperators.GT, TANH_LIMIT));
    FloatVector result = ONE.sub(TWO.div(exp(limited.mul(2f)).add(1f)));
    FloatVector square = x.mul(x);
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
            .mul(x)
            .add(x);
    IntVector sign = x.reinterpretAsInts().lanewise(VectorOperators.AND, Integer.MIN_VALUE);
    FloatVector signed =
        result.reinterpretAsInts().lanewise(VectorOperators.OR, sign).reinterpretAsFloats();
    return signed.blend(series, magnitude.compare(VectorOperators.LT, TANH_SERIES_LIMIT));
  }

  /** 1 / (1 + e^−x). */
  public static FloatVector logistic(FloatVector x) {
    return ONE.div(exp(x.neg()).add(1f));
  }
}
