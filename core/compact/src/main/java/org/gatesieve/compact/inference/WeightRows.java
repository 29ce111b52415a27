package org.gatesieve.compact.inference;

import org.gatesieve.compact.model.CompactLstm;
import org.gatesieve.compact.tensor.Sparsity;

/** A weight matrix by rows, one row per value of the vector in front of it. */
interface WeightRows {

  /**
   * Share of non-zero weights up to which they alone are faster than blocks of all, as measured
   * from 5 × 4 to 150 × 379.
   */
  double SPARSE_BELOW = 0.15;

  /** How products are computed, for users. */
  String name();

  /** Adds {@code values · W} to {@code sums}, row after row. */
  void addProduct(double[] values, double[] sums);

  /** The recurrent weights of all live columns as they are read fastest. */
  static WeightRows recurrent(CompactLstm lstm, LiveColumns live, BlockKernel kernel) {
    float[] weights = live.recurrentWeights(lstm);
    return Sparsity.nonZeros(weights) < SPARSE_BELOW * weights.length
        ? SparseRows.of(weights, lstm.hidden(), live.count())
        : kernel.rows(weights, lstm.hidden(), live.count());
  }
}
