package org.gatesieve.learn.layers;

import java.util.Arrays;

/**
 * Which objects of a mini-batch still run at a time step. Objects behind the last one that is not
 * masked need no computation, and the buffers of a layer hold the others step by step without gaps:
 * with the longest document first, padding costs nothing.
 */
final class ActiveRows {
  private final int objects;
  private final float[][] masks;
  private final int[] offsets;

  /**
   * @param objects objects of the mini-batch
   * @param mask steps × objects
   */
  ActiveRows(int objects, int steps, float[] mask) {
    this.objects = objects;
    masks = new float[steps][];
    offsets = new int[steps + 1];
    for (int step = 0; step < steps; step++) {
      int first = step * objects;
      int rows = objects;
      while (rows > 0 && mask[first + rows - 1] == 0f) {
        rows--;
      }
      masks[step] = Arrays.copyOfRange(mask, first, first + rows);
      offsets[step + 1] = offsets[step] + rows;
    }
  }

  int objects() {
    return objects;
  }

  int steps() {
    return masks.length;
  }

  /** One more than the last object that is not masked at {@code step}. */
  int count(int step) {
    return masks[step].length;
  }

  /** The mask of the objects that count at {@code step}. */
  float[] mask(int step) {
    return masks[step];
  }

  /** Rows of all steps before {@code step}. */
  int offset(int step) {
    return offsets[step];
  }

  /** Rows of all steps. */
  int total() {
    return offsets[masks.length];
  }
}
