package org.gatesieve.learn.noise;

/** {@link VectorPhilox} by whole groups of counters, of which the ends may go unused. */
final class VectorNoiseKernel implements NoiseKernel {
  private static final int GROUP = Philox.WORDS * VectorPhilox.COUNTERS;

  /** Fewer numbers than these are not worth a group. */
  private static final int FEW = 8;

  private static final long COUNTERS_OF_LOW_HALF = 1L << 32;

  private final ScalarNoiseKernel scalar = new ScalarNoiseKernel();
  private final int[] words = new int[GROUP];
  private final int[] cells = new int[GROUP];
  private final float[] work = new float[GROUP];
  private final float[] group = new float[GROUP];

  @Override
  public void normal(long key, int step, int tensor, long first, float[] out, int from, int count) {
    int done = 0;
    while (done < count) {
      long index = first + done;
      long counter = index / Philox.WORDS;
      int skip = (int) (index % Philox.WORDS);
      int take = Math.min(GROUP - skip, count - done);
      if (take < FEW || carries(counter)) {
        scalar.normal(key, step, tensor, index, out, from + done, take);
      } else {
        VectorPhilox.blocks(key, counter, step, tensor, words);
        if (take == GROUP) {
          VectorNormalQuantile.write(words, work, out, from + done);
        } else {
          VectorNormalQuantile.write(words, work, group, 0);
          System.arraycopy(group, skip, out, from + done, take);
        }
      }
      done += take;
    }
  }

  @Override
  public void normal(
      long key, int step, int tensor, int[] rows, int[] columns, float[] out, int count) {
    int bound = count - count % GROUP;
    for (int from = 0; from < bound; from += GROUP) {
      for (int part = 0; part < GROUP; part += VectorPhilox.COUNTERS) {
        VectorPhilox.firstWords(key, columns, rows, from + part, step, tensor, words);
        System.arraycopy(words, 0, cells, part, VectorPhilox.COUNTERS);
      }
      VectorNormalQuantile.write(cells, work, out, from);
    }
    scalar.normal(key, step, tensor, rows, columns, out, bound, count);
  }

  /** Whether the high half of the counter changes within a group. */
  private static boolean carries(long counter) {
    return counter % COUNTERS_OF_LOW_HALF + VectorPhilox.COUNTERS > COUNTERS_OF_LOW_HALF;
  }
}
