package org.gatesieve.compact.inference;

/**
 * One reader of one text, between two tokens. Not safe for concurrent use; any number of them may
 * read with the same model at the same time. Nothing is allocated after the construction.
 */
public final class TextState {
  private final LanguageKernel kernel;
  private final RecurrentState state;
  private final double[] preactivations;
  private final float[] probabilities;

  /**
   * A step in the middle of a prompt needs no output, so the output waits until it is asked for.
   */
  private boolean predicted;

  private double logSum;

  TextState(LanguageKernel kernel) {
    this.kernel = kernel;
    state = kernel.recurrence().start();
    preactivations = new double[kernel.tokens()];
    probabilities = new float[kernel.tokens()];
  }

  /**
   * Reads a token; one whose word died is a zero input.
   *
   * @throws IllegalArgumentException when the id is not in the vocabulary
   */
  public void step(int token) {
    requireToken(token);
    kernel.recurrence().step(kernel.inputRows()[token], state);
    predicted = false;
  }

  /**
   * Probability of every token to be the next one; e^−40 for all that are less probable.
   *
   * @return V probabilities by token id, in an array that this state writes anew at the next call
   */
  public float[] probabilities() {
    predict();
    for (int token = 0; token < probabilities.length; token++) {
      probabilities[token] = (float) Exponential.of(preactivations[token] - logSum);
    }
    return probabilities;
  }

  /**
   * Natural logarithm of the probability of {@code token} to be the next one.
   *
   * @throws IllegalArgumentException when the id is not in the vocabulary
   */
  public double logProbability(int token) {
    requireToken(token);
    predict();
    return preactivations[token] - logSum;
  }

  /** Forgets what was read. */
  public void reset() {
    state.reset();
    predicted = false;
  }

  /** Logarithms of the probabilities up to one constant, in an array that the next step reuses. */
  double[] preactivations() {
    predict();
    return preactivations;
  }

  private void predict() {
    if (predicted) {
      return;
    }
    kernel.predict(state.hidden(), preactivations);
    logSum = logSum(preactivations);
    predicted = true;
  }

  private static double logSum(double[] logarithms) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double value : logarithms) {
      largest = Math.max(largest, value);
    }
    double sum = 0;
    for (double value : logarithms) {
      sum += Exponential.of(value - largest);
    }
    return largest + StrictMath.log(sum);
  }

  private void requireToken(int token) {
    if (token < 0 || token >= kernel.tokens()) {
      throw new IllegalArgumentException(
          "token %d, the vocabulary has ids 0 to %d".formatted(token, kernel.tokens() - 1));
    }
  }
}
