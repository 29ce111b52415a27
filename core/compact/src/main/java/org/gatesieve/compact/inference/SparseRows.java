package org.gatesieve.compact.inference;

import org.gatesieve.compact.tensor.Sparsity;

/**
 * The non-zero weights of a matrix, compressed by rows.
 *
 * @param ends end of every row among the weights; a row begins where the one before ends
 * @param columns column of every weight
 * @param weights the non-zero weights, row after row
 */
record SparseRows(int[] ends, int[] columns, float[] weights) implements WeightRows {

  static SparseRows of(float[] matrix, int rows, int columnCount) {
    int nonZeros = Sparsity.nonZeros(matrix);
    SparseRows sparse = new SparseRows(new int[rows], new int[nonZeros], new float[nonZeros]);
    int next = 0;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columnCount; column++) {
        float weight = matrix[row * columnCount + column];
        if (weight != 0) {
          sparse.columns[next] = column;
          sparse.weights[next] = weight;
          next++;
        }
      }
      sparse.ends[row] = next;
    }
    return sparse;
  }

  @Override
  public String name() {
    return "sparse rows";
  }

  @Override
  public void addProduct(double[] values, double[] sums) {
    int next = 0;
    for (int row = 0; row < values.length; row++) {
      double value = values[row];
      for (; next < ends[row]; next++) {
        sums[columns[next]] += value * weights[next];
      }
    }
  }
}
