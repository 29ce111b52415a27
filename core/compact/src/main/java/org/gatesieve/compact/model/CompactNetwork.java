package org.gatesieve.compact.model;

import org.gatesieve.compact.tensor.TensorEncoding;

/** Embedding → LSTM → output on the last step, without any group variable. */
public record CompactNetwork(WordEmbedding embedding, CompactLstm lstm, CompactOutput output) {

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
}
