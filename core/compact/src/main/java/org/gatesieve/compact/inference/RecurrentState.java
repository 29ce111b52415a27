package org.gatesieve.compact.inference;

import java.util.Arrays;

/**
 * What one stream of words carries from step to step, and the room that a step needs.
 *
 * @param hidden h, one value per hidden neuron
 * @param cell c, one value per hidden neuron
 * @param columns one value per live gate column, written anew by every step
 * @param gates the 4H gate values; those of the constant gates are never written
 */
record RecurrentState(double[] hidden, double[] cell, double[] columns, double[] gates) {

  /** Back to zero h and c. */
  void reset() {
    Arrays.fill(hidden, 0);
    Arrays.fill(cell, 0);
  }
}
