package org.gatesieve.compact.inference;

/**
 * Every weight of a matrix.
 *
 * @param weights row-major, as many columns as there are sums
 */
record DenseRows(float[] weights) {

  /** Adds {@code values · W} to {@code sums}, row after row. */
  void addProduct(double[] values, double[] sums) {
    for (int row = 0; row < values.length; row++) {
      double value = values[row];
      int from = row * sums.length;
      for (int column = 0; column < sums.length; column++) {
        sums[column] += value * weights[from + column];
      }
    }
  }
}
