package org.gatesieve.learn.elastic;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.posterior.Posterior;
import org.gatesieve.learn.posterior.Treatment;

/**
 * Where every group of a reduced network stood in the network that training began with.
 *
 * @param original the shape at the beginning
 * @param words original id of every row of E
 * @param inputs original index of every input neuron
 * @param neurons original index of every hidden neuron
 */
record Ancestry(NetworkShape original, int[] words, int[] inputs, int[] neurons) {

  /** A network that has lost nothing yet. */
  static Ancestry of(NetworkShape original) {
    return new Ancestry(
        original, all(original.words()), all(original.inputs()), all(original.hidden()));
  }

  private static int[] all(int length) {
    return IntStream.range(0, length).toArray();
  }

  Ancestry keep(Survivors survivors) {
    return new Ancestry(
        original,
        select(words, survivors.words()),
        select(inputs, survivors.inputs()),
        select(neurons, survivors.neurons()));
  }

  private static int[] select(int[] values, int[] indices) {
    return Arrays.stream(indices).map(index -> values[index]).toArray();
  }

  /** The shape of the current network. */
  NetworkShape shape() {
    return original.withSizes(words.length, inputs.length, neurons.length);
  }

  /** The current id of every original one; a removed word has the id behind the last row. */
  WordIds wordIds() {
    int[] rows = original.oneHot() ? inputs : words;
    int[] ids = new int[original.oneHot() ? original.inputs() : original.words()];
    Arrays.fill(ids, rows.length);
    for (int id = 0; id < rows.length; id++) {
      ids[rows[id]] = id;
    }
    return new WordIds(ids);
  }

  /** The 4H columns of the original network that the current network's 4H columns were. */
  int[] gates() {
    int hidden = neurons.length;
    return IntStream.range(0, 4 * hidden)
        .map(gate -> gate / hidden * original.hidden() + neurons[gate % hidden])
        .toArray();
  }

  /**
   * The posterior of the current network at its places in the original one. What was removed has a
   * mean of zero, and is pruned at every threshold.
   */
  NetworkPosterior expand(NetworkPosterior current) {
    int[] gates = gates();
    int[] first = {0};
    int columns = 4 * original.hidden();
    return new NetworkPosterior(
        original,
        place(current.embedding(), words, original.words(), inputs, original.inputs()),
        place(current.vocabularyGroups(), first, 1, words, original.words()),
        place(current.inputWeights(), inputs, original.inputs(), gates, columns),
        place(current.recurrentWeights(), neurons, original.hidden(), gates, columns),
        place(current.inputGroups(), first, 1, inputs, original.inputs()),
        place(current.gateGroups(), first, 1, gates, columns),
        place(current.neuronGroups(), first, 1, neurons, original.hidden()),
        place(current.lstmBias(), first, 1, gates, columns),
        place(
            current.outputWeights(),
            neurons,
            original.hidden(),
            all(original.outputs()),
            original.outputs()),
        current.outputBias());
  }

  private static Posterior place(Posterior current, int[] rows, int in, int[] columns, int out) {
    return new Posterior(
        current.treatment(),
        place(current.mean(), rows, in, columns, out),
        current.treatment() == Treatment.VARIATIONAL
            ? place(current.logSigma(), rows, in, columns, out)
            : current.logSigma());
  }

  private static float[] place(float[] values, int[] rows, int in, int[] columns, int out) {
    float[] placed = new float[Math.multiplyExact(in, out)];
    int next = 0;
    for (int row : rows) {
      for (int column : columns) {
        placed[row * out + column] = values[next++];
      }
    }
    return placed;
  }
}
