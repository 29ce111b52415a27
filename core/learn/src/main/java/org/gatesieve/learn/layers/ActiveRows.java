package org.gatesieve.learn.layers;

import java.util.Arrays;

/**
 * Which objects of a mini-batch still run at a time step. Objects behind the last one that is not
 * masked need no computation: with the longest document first, padding costs nothing.
 *
 * @param objects objects of the mini-batch
 * @param mask steps × objects
 */
record ActiveRows(int objects, float[] mask) {

  /** One more than the last object that is not masked at {@code step}. */
  int count(int step) {
    int rows = objects;
    while (rows > 0 && mask[step * objects + rows - 1] == 0f) {
      rows--;
    }
    return rows;
  }

  /** The mask of one step. */
  float[] at(int step) {
    return Arrays.copyOfRange(mask, step * objects, (step + 1) * objects);
  }
}
