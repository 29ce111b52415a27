package org.gatesieve.learn.layers;

import org.gatesieve.learn.memory.FloatBlock;

/** e(w) = z^voc · E[w] (METHOD §1). */
final class EmbeddingLookup {
  private final LayerTensors tensors;
  private final int vocabulary;
  private final boolean wordsRemoved;
  private final int length;
  private final WordLookup lookup;
  private FloatBlock output;
  private TokenBatch batch;
  private float[] stepRows = new float[0];

  EmbeddingLookup(SparseEmbedding configuration, LayerTensors tensors) {
    this.tensors = tensors;
    vocabulary = configuration.words();
    wordsRemoved = configuration.wordsRemoved();
    length = (int) configuration.getNOut();
    lookup =
        new WordLookup(
            tensors.get(Parameters.EMBEDDING), tensors.get(Parameters.VOCABULARY_GROUPS));
  }

  /**
   * Looks up the words of a mini-batch; padding and removed words are zero.
   *
   * @param batch has to stay as it is until the backward pass
   * @return steps × objects × X, valid until the next forward pass
   * @throws IllegalArgumentException if an id is outside of the vocabulary
   */
  FloatBlock forward(TokenBatch batch, SampledStep sampled) {
    batch.requireIds(vocabulary, wordsRemoved);
    this.batch = batch;
    lookup.draw(
        batch,
        tensors.noise(Parameters.EMBEDDING, sampled),
        tensors.noise(Parameters.VOCABULARY_GROUPS, sampled));
    int stepSize = batch.objects() * length;
    output = FloatBlock.atLeast(output, Math.multiplyExact(batch.steps(), stepSize));
    stepRows = stepRows.length < stepSize ? new float[stepSize] : stepRows;
    for (int step = 0; step < batch.steps(); step++) {
      lookup.read(step, batch.objects(), stepRows);
      output.write(step * stepSize, stepRows, 0, stepSize);
    }
    return output;
  }

  /**
   * Writes the gradients of E and z^voc.
   *
   * @param gradient ∂L/∂e, steps × objects × X
   */
  void backward(FloatBlock gradient) {
    int stepSize = batch.objects() * length;
    for (int step = 0; step < batch.steps(); step++) {
      gradient.read(step * stepSize, stepRows, 0, stepSize);
      lookup.accumulate(step, batch.objects(), stepRows);
    }
    lookup.writeGradients(tensors.isUpdatedHere());
  }
}
