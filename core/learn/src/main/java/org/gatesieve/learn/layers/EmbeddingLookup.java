package org.gatesieve.learn.layers;

import java.util.Arrays;
import org.gatesieve.learn.memory.FloatBlock;

/**
 * e(w) = z^voc · E[w] with one sample of each occurring row per mini-batch and one of z^voc per
 * object and word (METHOD §1, §2).
 */
final class EmbeddingLookup {
  private final LayerTensors tensors;
  private final int vocabulary;
  private final boolean wordsRemoved;
  private final int length;
  private final WordRows rows;
  private final WordGroups groups;
  private FloatBlock output;
  private TokenBatch batch;
  private float[] stepRows = new float[0];

  EmbeddingLookup(SparseEmbedding configuration, LayerTensors tensors) {
    this.tensors = tensors;
    vocabulary = configuration.words();
    wordsRemoved = configuration.wordsRemoved();
    length = (int) configuration.getNOut();
    rows = new WordRows(tensors.get(Parameters.EMBEDDING));
    groups = new WordGroups(tensors.get(Parameters.VOCABULARY_GROUPS));
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
    rows.sample(batch, tensors.noise(Parameters.EMBEDDING, sampled));
    groups.draw(batch, rows, tensors.noise(Parameters.VOCABULARY_GROUPS, sampled));
    int stepSize = batch.objects() * length;
    output = FloatBlock.atLeast(output, Math.multiplyExact(batch.steps(), stepSize));
    stepRows = stepRows.length < stepSize ? new float[stepSize] : stepRows;
    for (int step = 0; step < batch.steps(); step++) {
      for (int object = 0; object < batch.objects(); object++) {
        int token = step * batch.objects() + object;
        int at = object * length;
        if (rows.has(batch, token)) {
          rows.scaled(batch.word(token), groups.value(token), stepRows, at);
        } else {
          Arrays.fill(stepRows, at, at + length, 0f);
        }
      }
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
      for (int object = 0; object < batch.objects(); object++) {
        int token = step * batch.objects() + object;
        if (rows.has(batch, token)) {
          int word = batch.word(token);
          float toGroup = rows.accumulate(word, groups.value(token), stepRows, object * length);
          groups.accumulate(token, word, toGroup);
        }
      }
    }
    if (tensors.isUpdatedHere()) {
      tensors.get(Parameters.EMBEDDING).gradient(rows);
    } else {
      rows.writeGradients();
    }
    groups.writeGradients();
  }
}
