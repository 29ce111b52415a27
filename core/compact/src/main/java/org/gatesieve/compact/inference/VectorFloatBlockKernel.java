package org.gatesieve.compact.inference;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * As {@link VectorBlockKernel}, but the weights become doubles when they are in a register: half as
 * many bytes come from the cache, which is what a matrix of hundreds of neurons waits for. The
 * loops differ in their innermost line, where the type of the array must be known.
 */
final class VectorFloatBlockKernel implements BlockKernel {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int WIDE = 4 * LANES;

  @Override
  public int wide() {
    return WIDE;
  }

  @Override
  public int narrow() {
    return LANES;
  }

  @Override
  public WeightRows rows(float[] blocks) {
    // The other half of the last vector.
    return new Blocks(Arrays.copyOf(blocks, blocks.length + LANES));
  }

  private record Blocks(float[] blocks) implements WeightRows {
    @Override
    public String name() {
      return "vectors of " + LANES + " doubles";
    }

    @Override
    public void addProduct(double[] values, double[] sums) {
      int first = 0;
      for (; first + WIDE <= sums.length; first += WIDE) {
        addWide(blocks, values, sums, first);
      }
      for (; first < sums.length; first += LANES) {
        addNarrow(blocks, values, sums, first);
      }
    }

    private static void addWide(float[] blocks, double[] values, double[] sums, int first) {
      DoubleVector sum0 = DoubleVector.fromArray(SPECIES, sums, first);
      DoubleVector sum1 = DoubleVector.fromArray(SPECIES, sums, first + LANES);
      DoubleVector sum2 = DoubleVector.fromArray(SPECIES, sums, first + 2 * LANES);
      DoubleVector sum3 = DoubleVector.fromArray(SPECIES, sums, first + 3 * LANES);
      int from = first * values.length;
      for (int row = 0; row < values.length; row++) {
        DoubleVector value = DoubleVector.broadcast(SPECIES, values[row]);
        int next = from + WIDE * row;
        sum0 = sum0.add(value.mul(weights(blocks, next)));
        sum1 = sum1.add(value.mul(weights(blocks, next + LANES)));
        sum2 = sum2.add(value.mul(weights(blocks, next + 2 * LANES)));
        sum3 = sum3.add(value.mul(weights(blocks, next + 3 * LANES)));
      }
      sum0.intoArray(sums, first);
      sum1.intoArray(sums, first + LANES);
      sum2.intoArray(sums, first + 2 * LANES);
      sum3.intoArray(sums, first + 3 * LANES);
    }

    private static void addNarrow(float[] blocks, double[] values, double[] sums, int first) {
      DoubleVector sum = DoubleVector.fromArray(SPECIES, sums, first);
      int from = first * values.length;
      for (int row = 0; row < values.length; row++) {
        DoubleVector value = DoubleVector.broadcast(SPECIES, values[row]);
        sum = sum.add(value.mul(weights(blocks, from + LANES * row)));
      }
      sum.intoArray(sums, first);
    }

    /**
     * The first half of a whole vector of floats. Half a vector would do, but then the type
     * profiles of this JVM's other kernels would hold floats of two lengths.
     */
    private static DoubleVector weights(float[] blocks, int from) {
      FloatVector floats = FloatVector.fromArray(FLOATS, blocks, from);
      return (DoubleVector) floats.convertShape(VectorOperators.F2D, SPECIES, 0);
    }
  }
}
