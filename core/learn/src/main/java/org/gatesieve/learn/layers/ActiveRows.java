package org.gatesieve.learn.layers;

/**
 * Which objects of a mini-batch still run at a time step. Objects behind the last one that is not
 * masked need no computation, and the buffers of a layer hold the others step by step without gaps:
 * with the longest document first, padding costs nothing.
 */
final class ActiveRows {
  private int objects;
  private int steps;
  private float[][] masks = new float[0][];
  private int[] offsets = new int[1];

  /**
   * Looks at a mini-batch.
   *
   * @param mask steps × objects
   */
  void read(int objects, int steps, float[] mask) {
    reserve(objects, steps);
    this.objects = objects;
    this.steps = steps;
    for (int step = 0; step < steps; step++) {
      int first = step * objects;
      int rows = objects;
      while (rows > 0 && mask[first + rows - 1] == 0f) {
        rows--;
      }
      System.arraycopy(mask, first, masks[step], 0, rows);
      offsets[step + 1] = offsets[step] + rows;
    }
  }

  private void reserve(int wide, int length) {
    int width = masks.length == 0 ? 0 : masks[0].length;
    if (masks.length < length || width < wide) {
      masks = new float[Math.max(masks.length, length)][Math.max(width, wide)];
      offsets = new int[masks.length + 1];
    }
  }

  int objects() {
    return objects;
  }

  int steps() {
    return steps;
  }

  /** One more than the last object that is not masked at {@code step}. */
  int count(int step) {
    return offsets[step + 1] - offsets[step];
  }

  /** The mask of the objects that count at {@code step}, at its beginning. */
  float[] mask(int step) {
    return masks[step];
  }

  /** Rows of all steps before {@code step}. */
  int offset(int step) {
    return offsets[step];
  }

  /** Rows of all steps. */
  int total() {
    return offsets[steps];
  }
}
