package org.gatesieve.compact.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Random;
import org.gatesieve.compact.model.CompactLstm;
import org.gatesieve.compact.model.CompactOutput;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.compact.model.RandomModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightRowsTest {

  @ParameterizedTest
  @CsvSource({"0, 8", "1, 8", "3, 16", "5, 64", "1, 40", "7, 32", "9, 24", "20, 104"})
  void everyLayoutAddsTheSame(int rows, int columns) {
    for (double density : new double[] {0, 0.1, 0.5, 1}) {
      Random random = new Random(rows * 100L + columns);
      float[] weights = weights(random, rows * columns, density);
      double[] values = random.doubles(rows, -1, 1).toArray();
      double[] dense = random.doubles(columns).toArray();
      double[] sparse = dense.clone();
      double[] scalar = dense.clone();
      double[] vector = dense.clone();
      new DenseRows(weights).addProduct(values, dense);
      SparseRows.of(weights, rows, columns).addProduct(values, sparse);
      ColumnBlocks.of(weights, rows, columns, new ScalarBlockKernel()).addProduct(values, scalar);
      ColumnBlocks.of(weights, rows, columns, BlockKernel.vector()).addProduct(values, vector);
      assertArrayEquals(dense, sparse);
      assertArrayEquals(dense, scalar);
      assertArrayEquals(dense, vector);
    }
  }

  @Test
  void anOutputIsSparseBelowHalfOfItsWeightsAndARecurrenceBelowFifteenInAHundred() {
    assertInstanceOf(SparseRows.class, WeightRows.of(output(1, 0, -0f, 0, 2, 0)));
    assertInstanceOf(DenseRows.class, WeightRows.of(output(1, 0, 3, 0, 2, 0)));
    assertInstanceOf(DenseRows.class, WeightRows.of(output()));
    assertInstanceOf(SparseRows.class, recurrent(RandomModel.of(0, 0, 20).withDensity(0.05)));
    assertInstanceOf(ColumnBlocks.class, recurrent(RandomModel.of(0, 0, 20).withDensity(0.3)));
    assertInstanceOf(ColumnBlocks.class, recurrent(RandomModel.of(0, 0, 0)));
  }

  private static WeightRows recurrent(RandomModel model) {
    CompactLstm lstm = model.build().network().lstm();
    BlockKernel kernel = new ScalarBlockKernel();
    return WeightRows.recurrent(lstm, LiveColumns.of(lstm, kernel.narrow()), kernel);
  }

  private static CompactOutput output(float... weights) {
    return new CompactOutput(
        weights.length / 2, 2, OutputActivation.SOFTMAX, weights, new float[2]);
  }

  private static float[] weights(Random random, int length, double density) {
    float[] weights = new float[length];
    for (int i = 0; i < length; i++) {
      weights[i] = random.nextDouble() < density ? (float) random.nextGaussian() : 0;
    }
    return weights;
  }
}
