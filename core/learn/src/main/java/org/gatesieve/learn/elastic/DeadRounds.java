package org.gatesieve.learn.elastic;

import org.gatesieve.learn.network.NetworkShape;

/**
 * For how many rounds, up to the last one, each group of the network that training began with has
 * been pruned.
 *
 * @param words by id
 * @param inputs by input neuron
 * @param neurons by hidden neuron
 * @param gates by column among the 4H of i, f, g, o
 */
public record DeadRounds(int[] words, int[] inputs, int[] neurons, int[] gates) {

  /** Before the first round. */
  public static DeadRounds none(NetworkShape original) {
    return new DeadRounds(
        new int[original.words()],
        new int[original.inputs()],
        new int[original.hidden()],
        new int[4 * original.hidden()]);
  }

  DeadRounds copy() {
    return new DeadRounds(words.clone(), inputs.clone(), neurons.clone(), gates.clone());
  }
}
