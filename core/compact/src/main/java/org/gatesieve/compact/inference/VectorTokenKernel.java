package org.gatesieve.compact.inference;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * With the widest vectors of the machine: states lie side by side, and the tokens of a single one.
 */
final class VectorTokenKernel implements TokenKernel {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Double> WIDE = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int HALF = WIDE.length();

  @Override
  public String name() {
    return "vectors of " + LANES + " floats";
  }

  @Override
  public int states() {
    return LANES;
  }

  @Override
  public void products(
      SparseColumns matrix, float[] bias, float[] hidden, float[] sums, float[] largest) {
    int[] ends = matrix.ends();
    int[] rows = matrix.rows();
    float[] weights = matrix.weights();
    FloatVector most = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
    int next = 0;
    for (int token = 0; token < bias.length; token++) {
      FloatVector sum = FloatVector.broadcast(SPECIES, bias[token]);
      for (int end = ends[token]; next < end; next++) {
        FloatVector values = FloatVector.fromArray(SPECIES, hidden, LANES * rows[next]);
        sum = sum.add(values.mul(weights[next]));
      }
      sum.intoArray(sums, LANES * token);
      most = most.max(sum);
    }
    most.intoArray(largest, 0);
  }

  /**
   * {@inheritDoc}
   *
   * <p>One method of more than the 325 bytes that C2 inlines: as a part of others it would be too
   * much for C2 to keep the vectors in registers, and allocate one in every round of the loop.
   */
  @Override
  public void exponentials(float[] values, float[] largest, float[] exponentials) {
    FloatVector most = FloatVector.fromArray(SPECIES, largest, 0);
    FloatVector flat = FloatVector.broadcast(SPECIES, Exponential.FLAT);
    FloatVector log2e = FloatVector.broadcast(SPECIES, Exponential.LOG2_E);
    FloatVector rounder = FloatVector.broadcast(SPECIES, Exponential.ROUNDER);
    FloatVector high = FloatVector.broadcast(SPECIES, Exponential.LN_2_HIGH);
    FloatVector low = FloatVector.broadcast(SPECIES, Exponential.LN_2_LOW);
    FloatVector c7 = FloatVector.broadcast(SPECIES, Exponential.C7);
    FloatVector c6 = FloatVector.broadcast(SPECIES, Exponential.C6);
    FloatVector c5 = FloatVector.broadcast(SPECIES, Exponential.C5);
    FloatVector c4 = FloatVector.broadcast(SPECIES, Exponential.C4);
    FloatVector c3 = FloatVector.broadcast(SPECIES, Exponential.C3);
    FloatVector c2 = FloatVector.broadcast(SPECIES, Exponential.C2);
    FloatVector one = FloatVector.broadcast(SPECIES, 1);
    for (int place = 0; place < values.length; place += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, values, place).sub(most).max(flat);
      FloatVector rounded = x.mul(log2e).add(rounder);
      FloatVector k = rounded.sub(rounder);
      FloatVector r = x.sub(k.mul(high)).sub(k.mul(low));
      FloatVector series = r.mul(c7).add(c6);
      series = series.mul(r).add(c5);
      series = series.mul(r).add(c4);
      series = series.mul(r).add(c3);
      series = series.mul(r).add(c2);
      series = series.mul(r).add(one);
      series = series.mul(r).add(one);
      IntVector exponent = rounded.reinterpretAsInts().add(Exponential.EXPONENT_BIAS);
      IntVector power = exponent.lanewise(VectorOperators.LSHL, Exponential.MANTISSA_BITS);
      series.mul(power.reinterpretAsFloats()).intoArray(exponentials, place);
    }
  }

  @Override
  public void totals(float[] exponentials, double[] totals) {
    DoubleVector total0 = DoubleVector.zero(WIDE);
    DoubleVector total1 = DoubleVector.zero(WIDE);
    for (int place = 0; place < exponentials.length - LANES; place += LANES) {
      total0 = total0.add(widened(exponentials, place));
      total1 = total1.add(widened(exponentials, place + HALF));
    }
    total0.intoArray(totals, 0);
    total1.intoArray(totals, HALF);
  }

  /** The first half of a vector; see {@link VectorFloatBlockKernel} on the other. */
  private static DoubleVector widened(float[] values, int from) {
    FloatVector floats = FloatVector.fromArray(SPECIES, values, from);
    return (DoubleVector) floats.convertShape(VectorOperators.F2D, WIDE, 0);
  }
}
