package org.gatesieve.compact.inference;

/**
 * As {@link NextToken}, of some hidden states at once: every weight is read once for all of them.
 * The numbers are the same to the last bit.
 */
final class NextTokens {
  private final TokenOutput output;
  private final int states;
  private final float[] hidden;
  private final float[] preactivations;
  private final float[] exponentials;
  private final float[] largest;
  private final double[] totals;
  private final float[] probabilities;
  private int count;

  NextTokens(TokenOutput output) {
    this.output = output;
    states = output.kernel().states();
    hidden = new float[Math.multiplyExact(output.hidden(), states)];
    preactivations = new float[Math.multiplyExact(output.tokens(), states)];
    exponentials = new float[Math.multiplyExact(output.tokens() + 1, states)];
    largest = new float[states];
    totals = new double[states];
    probabilities = new float[output.tokens()];
  }

  /** Forgets all states. */
  void clear() {
    count = 0;
  }

  /** Takes one more state. */
  void add(double[] state) {
    for (int neuron = 0; neuron < state.length; neuron++) {
      hidden[neuron * states + count] = (float) state[neuron];
    }
    count++;
  }

  int count() {
    return count;
  }

  boolean isFull() {
    return count == states;
  }

  /** Computes what all states say; what was left in the place of missing ones is not read. */
  void predict() {
    TokenKernel kernel = output.kernel();
    kernel.products(output.weights(), output.bias(), hidden, preactivations, largest);
    kernel.exponentials(preactivations, largest, exponentials);
    kernel.totals(exponentials, totals);
  }

  /** One probability per token behind a state, in an array that the next call writes anew. */
  float[] probabilities(int state) {
    float scale = (float) (1 / totals[state]);
    for (int token = 0; token < probabilities.length; token++) {
      probabilities[token] = exponentials[token * states + state] * scale;
    }
    return probabilities;
  }

  double logProbability(int state, int token) {
    float preactivation = preactivations[token * states + state];
    return (double) preactivation - largest[state] - StrictMath.log(totals[state]);
  }
}
