package org.gatesieve.compact.inference;

/**
 * One reader of one text, between two tokens. Not safe for concurrent use; any number of them may
 * read with the same model at the same time. Nothing is allocated after the first calls.
 */
public final class TextState {
  private final LanguageKernel kernel;
  private final RecurrentState state;
  private final NextToken next;
  private NextTokens several;

  /**
   * A step in the middle of a prompt needs no output, so the output waits until it is asked for.
   */
  private boolean predicted;

  /** Whether a {@link PredictionReader} has the word. */
  private boolean reading;

  TextState(LanguageKernel kernel) {
    this.kernel = kernel;
    state = kernel.recurrence().start();
    next = new NextToken(kernel.output());
  }

  /**
   * Reads a token; one whose word died is a zero input.
   *
   * @throws IllegalArgumentException when the id is not in the vocabulary
   */
  public void step(int token) {
    requireIdle();
    kernel.requireToken(token);
    advance(token);
  }

  /**
   * Reads tokens, and shows what comes behind each of them. Faster than step by step for more than
   * a few, with the same probabilities: the output layer reads its weights once for some tokens.
   *
   * @param reader must leave this state alone; if it throws, this state is behind a later token
   * @throws IllegalArgumentException when an id is not in the vocabulary; nothing is read then
   */
  public void read(int[] tokens, PredictionReader reader) {
    requireTokens(tokens);
    NextTokens block = emptyBlock();
    reading = true;
    try {
      for (int place = 0; place < tokens.length; place++) {
        advance(tokens[place]);
        block.add(state.hidden());
        if (block.isFull() || place == tokens.length - 1) {
          block.predict();
          int first = place + 1 - block.count();
          for (int i = 0; i < block.count(); i++) {
            reader.behind(first + i, block.probabilities(i));
          }
          block.clear();
        }
      }
    } finally {
      reading = false;
    }
  }

  /**
   * Predicts every token, then reads it. Faster than step by step for more than a few.
   *
   * @return sum of the negative natural logarithms of the tokens' probabilities; that of the first
   *     comes from what was read before this call
   * @throws IllegalArgumentException when an id is not in the vocabulary; nothing is read then
   */
  public double crossEntropy(int[] tokens) {
    return crossEntropy(tokens, 0);
  }

  double crossEntropy(int[] tokens, int from) {
    requireTokens(tokens);
    NextTokens block = emptyBlock();
    double nats = 0;
    for (int place = from; place < tokens.length; place++) {
      block.add(state.hidden());
      advance(tokens[place]);
      if (block.isFull() || place == tokens.length - 1) {
        block.predict();
        int first = place + 1 - block.count();
        for (int i = 0; i < block.count(); i++) {
          nats -= block.logProbability(i, tokens[first + i]);
        }
        block.clear();
      }
    }
    return nats;
  }

  /**
   * Probability of every token to be the next one; e^−40 of the largest for all that are less
   * probable.
   *
   * @return V probabilities by token id, in an array that this state writes anew at the next call
   */
  public float[] probabilities() {
    requireIdle();
    predict();
    return next.probabilities();
  }

  /**
   * Natural logarithm of the probability of {@code token} to be the next one.
   *
   * @throws IllegalArgumentException when the id is not in the vocabulary
   */
  public double logProbability(int token) {
    requireIdle();
    kernel.requireToken(token);
    predict();
    return next.logProbability(token);
  }

  /** Forgets what was read. */
  public void reset() {
    requireIdle();
    state.reset();
    predicted = false;
  }

  /** Logarithms of the probabilities up to one constant, in an array that the next step reuses. */
  float[] preactivations() {
    predict();
    return next.preactivations();
  }

  private void advance(int token) {
    kernel.step(token, state);
    predicted = false;
  }

  private void requireTokens(int[] tokens) {
    requireIdle();
    for (int token : tokens) {
      kernel.requireToken(token);
    }
  }

  private void requireIdle() {
    if (reading) {
      throw new IllegalStateException(
          "the state is reading, some tokens ahead of what is shown; use it when read returns");
    }
  }

  private void predict() {
    if (!predicted) {
      next.predict(state.hidden());
      predicted = true;
    }
  }

  /** Made when it is needed first: a text that is completed never does. */
  private NextTokens emptyBlock() {
    if (several == null) {
      several = new NextTokens(kernel.output());
    }
    several.clear();
    return several;
  }
}
