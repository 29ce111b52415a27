package org.gatesieve.compact.inference;

import java.util.Arrays;

/** What one hidden state says about the token that comes next: the softmax of METHOD §1. */
final class NextToken {
  private final TokenOutput output;
  private final float[] hidden;
  private final float[] preactivations;
  private final float[] exponentials;
  private final float[] largest;
  private final float[] probabilities;

  private double total;
  private double logTotal;

  NextToken(TokenOutput output) {
    this.output = output;
    hidden = new float[output.hidden()];
    preactivations = new float[output.tokens()];
    int states = output.kernel().states();
    // Whole rows of as many numbers as the kernel takes at once.
    exponentials = new float[(output.tokens() + states - 1) / states * states];
    largest = new float[states];
    probabilities = new float[output.tokens()];
  }

  /** Computes it. */
  void predict(double[] state) {
    for (int neuron = 0; neuron < hidden.length; neuron++) {
      hidden[neuron] = (float) state[neuron];
    }
    output.weights().product(output.bias(), hidden, preactivations);
    float most = Float.NEGATIVE_INFINITY;
    for (float value : preactivations) {
      most = Math.max(most, value);
    }
    Arrays.fill(largest, most);
    System.arraycopy(preactivations, 0, exponentials, 0, preactivations.length);
    output.kernel().exponentials(exponentials, largest, exponentials);
    total = 0;
    for (int token = 0; token < output.tokens(); token++) {
      total += exponentials[token];
    }
    logTotal = StrictMath.log(total);
  }

  /** One probability per token, in an array that the next call writes anew. */
  float[] probabilities() {
    float scale = (float) (1 / total);
    for (int token = 0; token < probabilities.length; token++) {
      probabilities[token] = exponentials[token] * scale;
    }
    return probabilities;
  }

  double logProbability(int token) {
    return (double) preactivations[token] - largest[0] - logTotal;
  }

  /** Logarithms of the probabilities up to one constant. */
  float[] preactivations() {
    return preactivations;
  }
}
