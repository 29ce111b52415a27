package org.gatesieve.compact.inference;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * With the widest vectors of the machine; four of them side by side hide the time of an addition.
 */
final class VectorBlockKernel implements BlockKernel {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
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
    return new Blocks(LiveColumns.widened(blocks));
  }

  private record Blocks(double[] blocks) implements WeightRows {
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

    private static void addWide(double[] blocks, double[] values, double[] sums, int first) {
      DoubleVector sum0 = DoubleVector.fromArray(SPECIES, sums, first);
      DoubleVector sum1 = DoubleVector.fromArray(SPECIES, sums, first + LANES);
      DoubleVector sum2 = DoubleVector.fromArray(SPECIES, sums, first + 2 * LANES);
      DoubleVector sum3 = DoubleVector.fromArray(SPECIES, sums, first + 3 * LANES);
      int from = first * values.length;
      for (int row = 0; row < values.length; row++) {
        DoubleVector value = DoubleVector.broadcast(SPECIES, values[row]);
        int next = from + WIDE * row;
        sum0 = sum0.add(value.mul(DoubleVector.fromArray(SPECIES, blocks, next)));
        sum1 = sum1.add(value.mul(DoubleVector.fromArray(SPECIES, blocks, next + LANES)));
        sum2 = sum2.add(value.mul(DoubleVector.fromArray(SPECIES, blocks, next + 2 * LANES)));
        sum3 = sum3.add(value.mul(DoubleVector.fromArray(SPECIES, blocks, next + 3 * LANES)));
      }
      sum0.intoArray(sums, first);
      sum1.intoArray(sums, first + LANES);
      sum2.intoArray(sums, first + 2 * LANES);
      sum3.intoArray(sums, first + 3 * LANES);
    }

    private static void addNarrow(double[] blocks, double[] values, double[] sums, int first) {
      DoubleVector sum = DoubleVector.fromArray(SPECIES, sums, first);
      int from = first * values.length;
      for (int row = 0; row < values.length; row++) {
        DoubleVector value = DoubleVector.broadcast(SPECIES, values[row]);
        sum = sum.add(value.mul(DoubleVector.fromArray(SPECIES, blocks, from + LANES * row)));
      }
      sum.intoArray(sums, first);
    }
  }
}
