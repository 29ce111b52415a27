package org.gatesieve.compact.inference;

import org.gatesieve.compact.model.CompactOutput;

/** Hidden state to one probability per label. */
final class OutputKernel {
  private final CompactOutput output;

  OutputKernel(CompactOutput output) {
    this.output = output;
  }

  float[] probabilities(double[] state) {
    double[] preactivations = preactivations(state);
    return switch (output.activation()) {
      case SOFTMAX -> softmax(preactivations);
      case SIGMOID -> bothLabels(1 / (1 + StrictMath.exp(-preactivations[0])));
    };
  }

  private double[] preactivations(double[] state) {
    int units = output.units();
    double[] sums = new double[units];
    for (int unit = 0; unit < units; unit++) {
      sums[unit] = output.bias()[unit];
    }
    for (int neuron = 0; neuron < state.length; neuron++) {
      for (int unit = 0; unit < units; unit++) {
        sums[unit] += state[neuron] * output.weights()[neuron * units + unit];
      }
    }
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
