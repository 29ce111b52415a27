package org.gatesieve.compact.inference;

/**
 * Every weight of a matrix, as doubles, in blocks of columns: the sums of a block stay in
 * registers, where a pass over the rows would go through memory for each of them.
 *
 * @param weights block after block; in a block row after row
 */
record ColumnBlocks(double[] weights, BlockKernel kernel) implements WeightRows {

  /**
   * Packs a matrix.
   *
   * @param matrix rows × columns, row-major
   * @param columns a multiple of the kernel's narrow blocks
   */
  static ColumnBlocks of(float[] matrix, int rows, int columns, BlockKernel kernel) {
    double[] weights = new double[matrix.length];
    int next = 0;
    int end;
    for (int first = 0; first < columns; first = end) {
      end = first + (columns - first >= kernel.wide() ? kernel.wide() : kernel.narrow());
      for (int row = 0; row < rows; row++) {
        for (int column = first; column < end; column++) {
          weights[next] = matrix[row * columns + column];
          next++;
        }
      }
    }
    return new ColumnBlocks(weights, kernel);
  }

  @Override
  public String name() {
    return kernel.name();
  }

  @Override
  public void addProduct(double[] values, double[] sums) {
    kernel.addProduct(weights, values, sums);
  }
}
