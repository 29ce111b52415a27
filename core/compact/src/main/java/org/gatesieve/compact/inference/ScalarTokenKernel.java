package org.gatesieve.compact.inference;

import java.util.Arrays;

/** In plain Java; the sums of four states stay in registers. */
final class ScalarTokenKernel implements TokenKernel {
  private static final int STATES = 4;

  @Override
  public String name() {
    return "scalar";
  }

  @Override
  public int states() {
    return STATES;
  }

  @Override
  public void products(
      SparseColumns matrix, float[] bias, float[] hidden, float[] sums, float[] largest) {
    int[] rows = matrix.rows();
    float[] weights = matrix.weights();
    Arrays.fill(largest, Float.NEGATIVE_INFINITY);
    int next = 0;
    for (int token = 0; token < bias.length; token++) {
      float sum0 = bias[token];
      float sum1 = sum0;
      float sum2 = sum0;
      float sum3 = sum0;
      for (int end = matrix.ends()[token]; next < end; next++) {
        float weight = weights[next];
        int row = STATES * rows[next];
        sum0 += weight * hidden[row];
        sum1 += weight * hidden[row + 1];
        sum2 += weight * hidden[row + 2];
        sum3 += weight * hidden[row + 3];
      }
      int place = STATES * token;
      sums[place] = sum0;
      sums[place + 1] = sum1;
      sums[place + 2] = sum2;
      sums[place + 3] = sum3;
      largest[0] = Math.max(largest[0], sum0);
      largest[1] = Math.max(largest[1], sum1);
      largest[2] = Math.max(largest[2], sum2);
      largest[3] = Math.max(largest[3], sum3);
    }
  }

  @Override
  public void exponentials(float[] values, float[] largest, float[] exponentials) {
    for (int place = 0; place < values.length; place++) {
      exponentials[place] = Exponential.of(values[place] - largest[place % STATES]);
    }
  }

  @Override
  public void totals(float[] exponentials, double[] totals) {
    Arrays.fill(totals, 0);
    for (int place = 0; place < exponentials.length - STATES; place++) {
      totals[place % STATES] += exponentials[place];
    }
  }
}
