package org.gatesieve.compact.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.gatesieve.compact.model.CompactLstm;
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
      double[] doubles = dense.clone();
      double[] floats = dense.clone();
      new DenseRows(weights).addProduct(values, dense);
      SparseRows.of(weights, rows, columns).addProduct(values, sparse);
      new ScalarBlockKernel().rows(weights, rows, columns).addProduct(values, scalar);
      BlockKernel.vectorsOfDoubles().rows(weights, rows, columns).addProduct(values, doubles);
      BlockKernel.vectorsOfFloats().rows(weights, rows, columns).addProduct(values, floats);
      assertArrayEquals(dense, sparse);
      assertArrayEquals(dense, scalar);
      assertArrayEquals(dense, doubles);
      assertArrayEquals(dense, floats);
    }
  }

  @Test
  void aRecurrenceIsSparseBelowFifteenInAHundred() {
    assertEquals("sparse rows", recurrent(RandomModel.of(0, 0, 20).withDensity(0.05)).name());
    assertEquals("scalar", recurrent(RandomModel.of(0, 0, 20).withDensity(0.3)).name());
    assertEquals("scalar", recurrent(RandomModel.of(0, 0, 0)).name());
  }

  private static WeightRows recurrent(RandomModel model) {
    CompactLstm lstm = model.build().network().lstm();
    BlockKernel kernel = new ScalarBlockKernel();
    return WeightRows.recurrent(lstm, LiveColumns.of(lstm, kernel.narrow()), kernel);
  }

  private static float[] weights(Random random, int length, double density) {
    float[] weights = new float[length];
    for (int i = 0; i < length; i++) {
      weights[i] = random.nextDouble() < density ? (float) random.nextGaussian() : 0;
    }
    return weights;
  }
}
