package org.gatesieve.learn.noise;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.gatesieve.learn.kernel.VectorFunctions;

/** {@link UniformNumbers#of} and {@link NormalQuantile} on vectors, the same to the last bit. */
@SuppressWarnings("FloatingPointLiteralPrecision") // coefficients as published
final class VectorNormalQuantile {
  private static final VectorSpecies<Integer> WORDS =
      VectorSpecies.of(int.class, VectorFunctions.SPECIES.vectorShape());
  private static final int LANES = WORDS.length();
  private static final FloatVector ONE = FloatVector.broadcast(VectorFunctions.SPECIES, 1f);

  /** The bits of 1: with them as exponent, 23 random bits are a number from 1 to 2. */
  private static final int ONE_BITS = Float.floatToRawIntBits(1f);

  /** All that lies in a tail is further than this from ½, and little else. */
  private static final float CENTRE = 0.495f;

  private VectorNormalQuantile() {}

  /**
   * Turns {@code words} into normal numbers, in passes as {@link VectorFunctions} does.
   *
   * @param work as long as {@code words}: a whole number of vectors
   */
  static void write(int[] words, float[] work, float[] out, int from) {
    uniform(words, out, from);
    logarithm(out, from, work);
    polynomial(work, out, from);
    for (int i = 0; i < work.length; i += LANES) {
      FloatVector w = FloatVector.fromArray(VectorFunctions.SPECIES, work, i);
      if (w.compare(VectorOperators.GE, NormalQuantile.TAIL).anyTrue()) {
        correctTails(words, i, out, from + i);
      }
    }
  }

  /** 2u − 1; the sum and product of the scalar u are exact, and so is this shorter way. */
  private static void uniform(int[] words, float[] out, int from) {
    for (int i = 0; i < words.length; i += LANES) {
      IntVector.fromArray(WORDS, words, i)
          .lanewise(VectorOperators.LSHR, UniformNumbers.UNUSED_BITS)
          .lanewise(VectorOperators.OR, ONE_BITS)
          .reinterpretAsFloats()
          .sub(1f)
          .add(0.5f * UniformNumbers.TO_UNIT)
          .mul(2f)
          .sub(1f)
          .intoArray(out, from + i);
    }
  }

  private static void logarithm(float[] out, int from, float[] work) {
    for (int i = 0; i < work.length; i += LANES) {
      FloatVector x = FloatVector.fromArray(VectorFunctions.SPECIES, out, from + i);
      ONE.sub(x).mul(x.add(1f)).intoArray(work, i);
    }
    VectorFunctions.ln(work, 0, work.length);
    for (int i = 0; i < work.length; i += LANES) {
      FloatVector.fromArray(VectorFunctions.SPECIES, work, i).neg().intoArray(work, i);
    }
  }

  private static void polynomial(float[] work, float[] out, int from) {
    for (int i = 0; i < work.length; i += LANES) {
      FloatVector w = FloatVector.fromArray(VectorFunctions.SPECIES, work, i).sub(2.5f);
      FloatVector p =
          w.mul(2.81022636e-08f)
              .add(3.43273939e-07f)
              .mul(w)
              .add(-3.5233877e-06f)
              .mul(w)
              .add(-4.39150654e-06f)
              .mul(w)
              .add(0.00021858087f)
              .mul(w)
              .add(-0.00125372503f)
              .mul(w)
              .add(-0.00417768164f)
              .mul(w)
              .add(0.246640727f)
              .mul(w)
              .add(1.50140941f);
      FloatVector.fromArray(VectorFunctions.SPECIES, out, from + i)
          .mul(NormalQuantile.SQRT_2)
          .mul(p)
          .intoArray(out, from + i);
    }
  }

  /** One number in three hundred lies in a tail: not worth a second polynomial for all. */
  private static void correctTails(int[] words, int first, float[] out, int from) {
    for (int lane = 0; lane < LANES; lane++) {
      float u = UniformNumbers.of(words[first + lane]);
      if (Math.abs(u - 0.5f) > CENTRE) {
        out[from + lane] = NormalQuantile.of(u);
      }
    }
  }
}
