package org.gatesieve.compact.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kernel against plain loops, to the last bit. */
class TokenKernelTest {

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "3, 7", "5, 64", "40, 33", "80, 1000"})
  void productsAreThoseOfOneStateAfterTheOther(int hidden, int tokens) {
    for (TokenKernel kernel : kernels()) {
      for (double density : new double[] {0, 0.2, 1}) {
        Random random = new Random(hidden + tokens);
        SparseColumns weights =
            SparseColumns.of(values(random, hidden * tokens, density), hidden, tokens);
        float[] bias = values(random, tokens, 0.9);
        int states = kernel.states();
        float[] all = values(random, hidden * states, 0.9);
        float[] sums = new float[tokens * states];
        float[] largest = new float[states];
        kernel.products(weights, bias, all, sums, largest);
        for (int state = 0; state < states; state++) {
          float[] expected = new float[tokens];
          weights.product(bias, column(all, hidden, states, state), expected);
          assertArrayEquals(expected, column(sums, tokens, states, state));
          float most = Float.NEGATIVE_INFINITY;
          for (float value : expected) {
            most = Math.max(most, value);
          }
          assertEquals(most, largest[state]);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 50, 777})
  void exponentialsAreThoseOfEveryValueAndTotalsInTheOrderOfTokens(int tokens) {
    for (TokenKernel kernel : kernels()) {
      int states = kernel.states();
      Random random = new Random(tokens);
      float[] values = new float[tokens * states];
      for (int i = 0; i < values.length; i++) {
        values[i] = 3 - 60 * random.nextFloat();
      }
      values[0] = Float.NEGATIVE_INFINITY;
      values[values.length - 1] = Float.NaN;
      float[] largest = new float[states];
      for (int state = 0; state < states; state++) {
        largest[state] = 3 + state;
      }
      float[] exponentials = new float[values.length + states];
      double[] totals = new double[states];
      kernel.exponentials(values, largest, exponentials);
      kernel.totals(exponentials, totals);
      for (int state = 0; state < states; state++) {
        double total = 0;
        for (int token = 0; token < tokens; token++) {
          int place = token * states + state;
          assertEquals(Exponential.of(values[place] - largest[state]), exponentials[place]);
          total += exponentials[place];
        }
        assertEquals(total, totals[state]);
      }
    }
  }

  private static TokenKernel[] kernels() {
    return new TokenKernel[] {new ScalarTokenKernel(), TokenKernel.vector()};
  }

  private static float[] column(float[] matrix, int rows, int columns, int column) {
    float[] values = new float[rows];
    for (int row = 0; row < rows; row++) {
      values[row] = matrix[row * columns + column];
    }
    return values;
  }

  private static float[] values(Random random, int length, double density) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = random.nextDouble() < density ? (float) random.nextGaussian() : -0f;
    }
    return values;
  }
}
