package org.gatesieve.learn.elastic;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** New matrices, element by element. */
final class Elementwise {
  private Elementwise() {}

  static RealMatrix apply(DoubleUnaryOperator function, RealMatrix matrix) {
    return apply((value, unused) -> function.applyAsDouble(value), matrix, matrix);
  }

  static RealMatrix apply(DoubleBinaryOperator function, RealMatrix first, RealMatrix second) {
    int columns = first.getColumnDimension();
    RealMatrix result = MatrixUtils.createRealMatrix(first.getRowDimension(), columns);
    for (int i = 0; i < first.getRowDimension(); i++) {
      for (int j = 0; j < columns; j++) {
        result.setEntry(i, j, function.applyAsDouble(first.getEntry(i, j), second.getEntry(i, j)));
      }
    }
    return result;
  }

  static RealMatrix ones(int rows, int columns) {
    return MatrixUtils.createRealMatrix(rows, columns).scalarAdd(1);
  }

  static RealMatrix squared(RealMatrix matrix) {
    return apply(value -> value * value, matrix);
  }
}
