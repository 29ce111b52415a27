package org.gatesieve.compact.inference;

import org.gatesieve.compact.model.LanguageModel;

/**
 * The parts of a language model that all its readers share.
 *
 * @param inputRows compact id of every token
 */
record LanguageKernel(RecurrentKernel recurrence, int[] inputRows, TokenOutput output) {

  static LanguageKernel of(LanguageModel model) {
    return new LanguageKernel(
        new RecurrentKernel(model.network()), model.inputRows(), TokenOutput.of(model.network()));
  }

  /** How products are computed. */
  String arithmetic() {
    return recurrence.arithmetic() + "; output by " + output.kernel().name();
  }

  /** One step on a token; one whose word died is a zero input. */
  void step(int token, RecurrentState state) {
    recurrence.step(inputRows[token], state);
  }

  /**
   * Refuses what is no token.
   *
   * @throws IllegalArgumentException when the id is not in the vocabulary
   */
  void requireToken(int token) {
    if (token < 0 || token >= inputRows.length) {
      throw new IllegalArgumentException(
          "token %d, the vocabulary has ids 0 to %d".formatted(token, inputRows.length - 1));
    }
  }
}
