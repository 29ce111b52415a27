package org.gatesieve.compact.inference;

import org.gatesieve.compact.model.CompactOutput;
import org.gatesieve.compact.model.LanguageModel;

/**
 * The parts of a language model that all its readers share.
 *
 * @param inputRows compact id of every token
 * @param outputBias one value per token
 */
record LanguageKernel(
    RecurrentKernel recurrence, int[] inputRows, float[] outputBias, WeightRows outputWeights) {

  static LanguageKernel of(LanguageModel model) {
    CompactOutput output = model.network().output();
    return new LanguageKernel(
        new RecurrentKernel(model.network()),
        model.inputRows(),
        output.bias(),
        WeightRows.of(output));
  }

  int tokens() {
    return inputRows.length;
  }

  /** Writes the output's preactivations, one per token, into {@code sums}. */
  void predict(double[] hidden, double[] sums) {
    for (int token = 0; token < sums.length; token++) {
      sums[token] = outputBias[token];
    }
    outputWeights.addProduct(hidden, sums);
  }
}
