package org.gatesieve.compact.inference;

import org.gatesieve.compact.model.CompactOutput;

/** Hidden state to one probability per label. */
final class OutputKernel {
  private final CompactOutput output;
  private final DenseRows rows;

  OutputKernel(CompactOutput output) {
    this.output = output;
    rows = new DenseRows(output.weights());
  }

  float[] probabilities(double[] state) {
    double[] preactivations = preactivations(state);
    return switch (output.activation()) {
      case SOFTMAX -> softmax(preactivations);
      case SIGMOID -> bothLabels(1 / (1 + StrictMath.exp(-preactivations[0])));
    };
  }

  private double[] preactivations(double[] state) {
    double[] sums = new double[output.units()];
    for (int unit = 0; unit < sums.length; unit++) {
      sums[unit] = output.bias()[unit];
    }
    rows.addProduct(state, sums);
    return sums;
  }

  private static float[] bothLabels(double second) {
    return new float[] {(float) (1 - second), (float) second};
  }

  private static float[] softmax(double[] preactivations) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double value : preactivations) {
      largest = Math.max(largest, value);
    }
    double[] exponentials = new double[preactivations.length];
    double sum = 0;
    for (int i = 0; i < exponentials.length; i++) {
      exponentials[i] = StrictMath.exp(preactivations[i] - largest);
      sum += exponentials[i];
    }
    float[] probabilities = new float[exponentials.length];
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] = (float) (exponentials[i] / sum);
    }
    return probabilities;
  }
}
