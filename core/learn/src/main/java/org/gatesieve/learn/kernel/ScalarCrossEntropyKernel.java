package org.gatesieve.learn.kernel;

import java.util.Arrays;

/**
 * Plain loops. The largest preactivation of a row is subtracted first, so that nothing overflows.
 */
final class ScalarCrossEntropyKernel implements CrossEntropyKernel {
  @Override
  public double softmax(float[] preactivation, int[] label, int rows, int outputs) {
    double loss = 0;
    for (int row = 0; row < rows; row++) {
      int from = row * outputs;
      int to = from + outputs;
      if (label[row] == NO_LABEL) {
        Arrays.fill(preactivation, from, to, 0f);
        continue;
      }
      float largest = largest(preactivation, from, to);
      for (int i = from; i < to; i++) {
        preactivation[i] -= largest;
      }
      float atLabel = preactivation[from + label[row]];
      for (int i = from; i < to; i++) {
        preactivation[i] = ElementaryFunctions.exp(preactivation[i]);
      }
      float sum = InterleavedSums.sum(preactivation, from, outputs);
      for (int i = from; i < to; i++) {
        preactivation[i] /= sum;
      }
      preactivation[from + label[row]] -= 1f;
      loss += ElementaryFunctions.ln(sum) - atLabel;
    }
    return loss;
  }

  private static float largest(float[] values, int from, int to) {
    float largest = values[from];
    for (int i = from + 1; i < to; i++) {
      largest = Math.max(largest, values[i]);
    }
    return largest;
  }

  @Override
  public double logistic(float[] preactivation, int[] label, int rows) {
    double loss = 0;
    for (int row = 0; row < rows; row++) {
      if (label[row] == NO_LABEL) {
        preactivation[row] = 0f;
        continue;
      }
      float y = preactivation[row];
      float decay = ElementaryFunctions.exp(-Math.abs(y));
      // −ln p of the right label, from the side on which nothing cancels.
      float towards = label[row] == 1 ? y : -y;
      loss += ElementaryFunctions.ln(1f + decay) + Math.max(0f, -towards);
      float p = y >= 0 ? 1f / (1f + decay) : decay / (1f + decay);
      preactivation[row] = p - label[row];
    }
    return loss;
  }
}
