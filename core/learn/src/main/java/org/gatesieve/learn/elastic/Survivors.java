package org.gatesieve.learn.elastic;

import java.util.Arrays;
import org.gatesieve.learn.network.GateColumns;
import org.gatesieve.learn.network.NetworkShape;

/**
 * What the next network takes over from the current one, as ascending indices of the current one.
 *
 * @param words rows of E; padding, 0, is always among them; none of a language model
 * @param inputs input neurons
 * @param neurons hidden neurons
 * @param gates columns among the 4H of i, f, g, o; each belongs to one of {@code neurons}
 */
record Survivors(int[] words, int[] inputs, int[] neurons, int[] gates) {

  /** The shape of the next network. */
  NetworkShape shape(NetworkShape current) {
    return current.withSizes(words.length, inputs.length, neurons.length);
  }

  /** The gate columns of the next network. */
  GateColumns columns(NetworkShape current) {
    int[] columns = new int[gates.length];
    for (int i = 0; i < gates.length; i++) {
      int kind = gates[i] / current.hidden();
      int neuron = Arrays.binarySearch(neurons, gates[i] % current.hidden());
      columns[i] = kind * neurons.length + neuron;
    }
    return new GateColumns(neurons.length, columns);
  }
}
