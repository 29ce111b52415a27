package org.gatesieve.compact.inference;

/** In plain Java; the sums of a block stay in registers. */
final class ScalarBlockKernel implements BlockKernel {
  private static final int BLOCK = 4;

  @Override
  public int wide() {
    return BLOCK;
  }

  @Override
  public int narrow() {
    return BLOCK;
  }

  @Override
  public WeightRows rows(float[] blocks) {
    return new Blocks(LiveColumns.widened(blocks));
  }

  private record Blocks(double[] blocks) implements WeightRows {
    @Override
    public String name() {
      return "scalar";
    }

    @Override
    public void addProduct(double[] values, double[] sums) {
      for (int first = 0; first < sums.length; first += BLOCK) {
        double sum0 = sums[first];
        double sum1 = sums[first + 1];
        double sum2 = sums[first + 2];
        double sum3 = sums[first + 3];
        int from = first * values.length;
        for (int row = 0; row < values.length; row++) {
          double value = values[row];
          int next = from + BLOCK * row;
          sum0 += value * blocks[next];
          sum1 += value * blocks[next + 1];
          sum2 += value * blocks[next + 2];
          sum3 += value * blocks[next + 3];
        }
        sums[first] = sum0;
        sums[first + 1] = sum1;
        sums[first + 2] = sum2;
        sums[first + 3] = sum3;
      }
    }
  }
}
