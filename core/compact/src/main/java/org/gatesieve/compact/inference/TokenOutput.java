package org.gatesieve.compact.inference;

import org.gatesieve.compact.model.CompactLstm;
import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.model.CompactOutput;
import org.gatesieve.compact.model.GateKind;

/**
 * The output layer of a language model, from hidden states to one preactivation per token. Nothing
 * comes back from here into the recurrence, so that float32 is enough.
 *
 * @param bias one value per token
 */
record TokenOutput(float[] bias, SparseColumns weights, int hidden, TokenKernel kernel) {

  /**
   * The output layer of a model.
   *
   * @throws IllegalArgumentException when a preactivation could be beyond float32
   */
  static TokenOutput of(CompactNetwork network) {
    CompactOutput output = network.output();
    SparseColumns weights = SparseColumns.of(output.weights(), output.hidden(), output.units());
    requireBounded(output.bias(), weights, largestState(network.lstm()));
    return new TokenOutput(output.bias(), weights, output.hidden(), TokenKernel.of(weights));
  }

  int tokens() {
    return bias.length;
  }

  /** Bound of |h| = |o · tanh(c)|: an output gate that is no constant is a probability. */
  private static double largestState(CompactLstm lstm) {
    double largest = 1;
    for (float constant : lstm.gate(GateKind.OUTPUT).constants()) {
      largest = Math.max(largest, Math.abs(constant));
    }
    return largest;
  }

  private static void requireBounded(float[] bias, SparseColumns weights, double largestState) {
    int next = 0;
    for (int token = 0; token < bias.length; token++) {
      double bound = Math.abs(bias[token]);
      for (; next < weights.ends()[token]; next++) {
        bound += Math.abs(weights.weights()[next]) * largestState;
      }
      if (bound > Float.MAX_VALUE) {
        throw new IllegalArgumentException(
            "the preactivation of token %d can be %.3g, more than float32 holds"
                .formatted(token, bound));
      }
    }
  }
}
