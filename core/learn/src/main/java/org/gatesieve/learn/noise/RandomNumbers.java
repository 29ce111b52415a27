package org.gatesieve.learn.noise;

/**
 * Uniform and standard normal numbers of a {@link NoiseStream}. Number {@code index} of a stream is
 * always the same, in whatever portions it is asked for.
 */
public final class RandomNumbers {
  private static final int LANES = 4;
  private static final int UNUSED_BITS = 9;
  private static final float TO_UNIT = 0x1p-23f;

  private final int[] block = new int[LANES];

  /** Writes numbers {@code first … first + count − 1}, uniform in (0, 1), to {@code out[from…]}. */
  public void uniform(NoiseStream stream, long first, float[] out, int from, int count) {
    long key = stream.key();
    int done = 0;
    while (done < count) {
      long index = first + done;
      long counter = index / LANES;
      Philox.block(
          key, (int) counter, (int) (counter >>> 32), stream.step(), stream.tensor(), block);
      int lane = (int) (index % LANES);
      int take = Math.min(LANES - lane, count - done);
      for (int i = 0; i < take; i++) {
        out[from + done + i] = uniform(block[lane + i]);
      }
      done += take;
    }
  }

  /**
   * The middle of one of 2²³ equal cells of (0, 1): with one bit more, the half would be rounded
   * and the last cell would give 1.
   */
  static float uniform(int bits) {
    return ((bits >>> UNUSED_BITS) + 0.5f) * TO_UNIT;
  }

  /** As {@link #uniform}, but standard normal. */
  public void normal(NoiseStream stream, long first, float[] out, int from, int count) {
    uniform(stream, first, out, from, count);
    for (int i = from; i < from + count; i++) {
      out[i] = NormalQuantile.of(out[i]);
    }
  }
}
