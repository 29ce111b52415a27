package org.gatesieve.compact.model;

import org.gatesieve.compact.tensor.TensorEncoding;

/**
 * Words → LSTM → output, without any group variable.
 *
 * @param embedding learned rows in a classifier, which reads the output on the last step; one-hot
 *     words in a language model, which reads it on every step
 */
public record CompactNetwork(WordInput embedding, CompactLstm lstm, CompactOutput output) {

  /**
   * @throws IllegalArgumentException unless the layers agree on their input and hidden neurons
   */
  public CompactNetwork {
    if (embedding.inputs() != lstm.inputs()) {
      throw new IllegalArgumentException(
          "embedding has %d inputs, LSTM has %d".formatted(embedding.inputs(), lstm.inputs()));
    }
    if (output.hidden() != lstm.hidden()) {
      throw new IllegalArgumentException(
          "output has %d hidden neurons, LSTM has %d".formatted(output.hidden(), lstm.hidden()));
    }
  }

  /**
   * Parameters that the model stores, the divisor of strict compression (METHOD §4, counting): the
   * floats that a model file holds for embedding, gate weights, biases, gate constants and output.
   * A tensor counts its non-zero values where a bitmap makes it smaller and all its values
   * elsewhere ({@link TensorEncoding}). Bits that say which gate or weight is there are no
   * parameters.
   */
  public long storedParameters() {
    return TensorEncoding.storedFloats(embedding.weights())
        + lstm.gates().stream().mapToLong(CompactGate::storedParameters).sum()
        + TensorEncoding.storedFloats(output.weights())
        + TensorEncoding.storedFloats(output.bias());
  }

  /**
   * Multiply-adds of the matrix products of one step on a live word. The zeros among a gate's
   * weights are counted, those of an output behind every token are not.
   *
   * <ul>
   *   <li>With an embedding: one per live gate column and input or hidden neuron. The output, read
   *       once per document, is not counted. The uncollapsed layer takes 4 H (X + H).
   *   <li>With one-hot words: one per live gate column and hidden neuron, since a row that is
   *       looked up costs none, and those of the output, which is read at every token.
   * </ul>
   */
  public long multiplyAddsPerToken() {
    if (embedding instanceof OneHotWords) {
      return lstm.liveColumns() * lstm.hidden() + output.multiplyAdds();
    }
    return lstm.liveColumns() * ((long) lstm.inputs() + lstm.hidden());
  }
}
