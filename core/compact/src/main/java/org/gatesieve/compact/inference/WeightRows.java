package org.gatesieve.compact.inference;

import org.gatesieve.compact.model.CompactOutput;

/** A weight matrix by rows, one row per value of the vector in front of it. */
interface WeightRows {

  /** Adds {@code values · W} to {@code sums}, row after row. */
  void addProduct(double[] values, double[] sums);

  /** The rows of an output layer as they are read fastest. */
  static WeightRows of(CompactOutput output) {
    return output.sparse()
        ? SparseRows.of(output.weights(), output.hidden(), output.units())
        : new DenseRows(output.weights());
  }
}
