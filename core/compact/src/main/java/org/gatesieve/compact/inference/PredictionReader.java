package org.gatesieve.compact.inference;

/** Looks at what a language model predicts behind one token of a text after the other. */
@FunctionalInterface
public interface PredictionReader {

  /**
   * Called once for every token, in order.
   *
   * @param place of the token in the text that is read
   * @param probabilities V probabilities of the token behind it, by token id, in an array that is
   *     written anew for the next token; the state that reads is some tokens ahead of them
   */
  void behind(int place, float[] probabilities);
}
