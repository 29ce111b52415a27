package org.gatesieve.learn.noise;

/** {@link Philox}'s words as numbers in (0, 1). Not safe for concurrent use. */
final class UniformNumbers {
  static final int UNUSED_BITS = 9;
  static final float TO_UNIT = 0x1p-23f;

  private final int[] block = new int[Philox.WORDS];

  /** Writes numbers {@code first … first + count − 1} of a stream to {@code out[from…]}. */
  void write(long key, int step, int tensor, long first, float[] out, int from, int count) {
    int done = 0;
    while (done < count) {
      long index = first + done;
      long counter = index / Philox.WORDS;
      Philox.block(key, (int) counter, (int) (counter >>> 32), step, tensor, block);
      int lane = (int) (index % Philox.WORDS);
      int take = Math.min(Philox.WORDS - lane, count - done);
      for (int i = 0; i < take; i++) {
        out[from + done + i] = of(block[lane + i]);
      }
      done += take;
    }
  }

  /**
   * The middle of one of 2²³ equal cells of (0, 1): with one bit more, the half would be rounded
   * and the last cell would give 1.
   */
  static float of(int bits) {
    return ((bits >>> UNUSED_BITS) + 0.5f) * TO_UNIT;
  }
}
