package org.gatesieve.learn.layers;

import org.gatesieve.learn.memory.FloatBlock;

/**
 * The input part of words that go straight into the LSTM: W^x is a table with one row per word, and
 * z^x is per word (METHOD §1). No one-hot vector is ever made.
 */
final class OneHotInput implements InputPart {
  private final LayerTensors tensors;
  private final int vocabulary;
  private final int columns;
  private final boolean wordsRemoved;
  private final WordLookup lookup;
  private TokenBatch batch;
  private ActiveRows active;
  private float[] stepRows = new float[0];

  /**
   * @param wordsRemoved whether words have an id behind the last row that stands for the zero row
   */
  OneHotInput(LayerTensors tensors, boolean wordsRemoved) {
    this.tensors = tensors;
    this.wordsRemoved = wordsRemoved;
    VariationalTensor table = tensors.get(Parameters.INPUT_WEIGHTS);
    vocabulary = table.spec().rows();
    columns = table.spec().columns();
    lookup = new WordLookup(table, tensors.get(Parameters.INPUT_GROUPS));
  }

  /**
   * The part of some words.
   *
   * @param batch has to stay as it is until the backward pass
   * @throws IllegalArgumentException if an id is outside of the vocabulary
   */
  OneHotInput of(TokenBatch batch) {
    batch.requireIds(vocabulary, wordsRemoved);
    this.batch = batch;
    return this;
  }

  @Override
  public void forward(ActiveRows active, SampledStep sampled, FloatBlock preactivation) {
    this.active = active;
    lookup.draw(
        batch,
        tensors.noise(Parameters.INPUT_WEIGHTS, sampled),
        tensors.noise(Parameters.INPUT_GROUPS, sampled));
    int stepSize = active.objects() * columns;
    stepRows = stepRows.length < stepSize ? new float[stepSize] : stepRows;
    for (int step = 0; step < active.steps(); step++) {
      int objects = active.count(step);
      lookup.read(step, objects, stepRows);
      preactivation.write(active.offset(step) * columns, stepRows, 0, objects * columns);
    }
  }

  @Override
  public void backward(FloatBlock toPreactivation) {
    for (int step = 0; step < active.steps(); step++) {
      int objects = active.count(step);
      toPreactivation.read(active.offset(step) * columns, stepRows, 0, objects * columns);
      lookup.accumulate(step, objects, stepRows);
    }
    lookup.writeGradients(tensors.isUpdatedHere());
  }
}
