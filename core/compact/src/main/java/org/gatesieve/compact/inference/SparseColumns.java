package org.gatesieve.compact.inference;

/**
 * The non-zero weights of a matrix, compressed by columns: the sum of a column stays in a register,
 * and every weight is read once for as many vectors as are multiplied together.
 *
 * @param ends end of every column among the weights; a column begins where the one before ends
 * @param rows row of every weight, ascending within a column
 * @param weights the non-zero weights, column after column
 */
record SparseColumns(int[] ends, int[] rows, float[] weights) {

  static SparseColumns of(float[] matrix, int rowCount, int columnCount) {
    int[] ends = new int[columnCount];
    for (int i = 0; i < matrix.length; i++) {
      ends[i % columnCount] += matrix[i] == 0 ? 0 : 1;
    }
    int[] next = new int[columnCount];
    for (int column = 1; column < columnCount; column++) {
      next[column] = ends[column - 1];
      ends[column] += ends[column - 1];
    }
    int nonZeros = columnCount == 0 ? 0 : ends[columnCount - 1];
    SparseColumns sparse = new SparseColumns(ends, new int[nonZeros], new float[nonZeros]);
    for (int row = 0; row < rowCount; row++) {
      for (int column = 0; column < columnCount; column++) {
        float weight = matrix[row * columnCount + column];
        if (weight != 0) {
          sparse.rows[next[column]] = row;
          sparse.weights[next[column]] = weight;
          next[column]++;
        }
      }
    }
    return sparse;
  }

  /** Weights that are not zero. */
  int size() {
    return weights.length;
  }

  /**
   * The product with one vector, row after row.
   *
   * @param bias what every sum begins with
   */
  void product(float[] bias, float[] values, float[] sums) {
    int next = 0;
    for (int column = 0; column < sums.length; column++) {
      float sum = bias[column];
      for (int end = ends[column]; next < end; next++) {
        sum += weights[next] * values[rows[next]];
      }
      sums[column] = sum;
    }
  }
}
