package org.gatesieve.compact.inference;

/**
 * Every weight of a small matrix, as doubles: worth the room where a step is nothing but this.
 *
 * @param weights row-major, as many columns as there are sums
 */
record WidenedRows(double[] weights) implements WeightRows {

  static WidenedRows of(float[] weights) {
    return new WidenedRows(widened(weights));
  }

  static double[] widened(float[] values) {
    double[] wide = new double[values.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }

  @Override
  public void addProduct(double[] values, double[] sums) {
    for (int row = 0; row < values.length; row++) {
      double value = values[row];
      int from = row * sums.length;
      for (int column = 0; column < sums.length; column++) {
        sums[column] += value * weights[from + column];
      }
    }
  }
}
