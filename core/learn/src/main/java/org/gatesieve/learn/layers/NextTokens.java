package org.gatesieve.learn.layers;

/** Sees what a language model expects to come next. */
@FunctionalInterface
public interface NextTokens {
  /** For those who want the loss alone. */
  NextTokens IGNORED = (object, step, probabilities, from) -> {};

  /**
   * Takes the prediction behind one token.
   *
   * @param object which text of the mini-batch
   * @param step place of the token in it
   * @param probabilities of every id, from {@code from} on; to be used before returning
   */
  void accept(int object, int step, float[] probabilities, int from);
}
