package org.gatesieve.compact.inference;

import org.gatesieve.compact.model.CompactLstm;
import org.gatesieve.compact.model.CompactOutput;
import org.gatesieve.compact.tensor.Sparsity;

/** A weight matrix by rows, one row per value of the vector in front of it. */
interface WeightRows {

  /** Adds {@code values · W} to {@code sums}, row after row. */
  void addProduct(double[] values, double[] sums);

  /** The weights of an output layer as they are read fastest. */
  static WeightRows of(CompactOutput output) {
    return Sparsity.isSparse(output.weights())
        ? SparseRows.of(output.weights(), output.hidden(), output.units())
        : new DenseRows(output.weights());
  }

  /** The recurrent weights of all live columns as they are read fastest. */
  static WeightRows recurrent(CompactLstm lstm) {
    float[] weights = LiveColumns.recurrentWeights(lstm);
    return Sparsity.isSparse(weights)
        ? SparseRows.of(weights, lstm.hidden(), weights.length / lstm.hidden())
        : WidenedRows.of(weights);
  }
}
