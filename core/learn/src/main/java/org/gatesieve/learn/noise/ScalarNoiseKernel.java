package org.gatesieve.learn.noise;

/** One block of the generator after the other. */
final class ScalarNoiseKernel implements NoiseKernel {
  private final UniformNumbers uniform = new UniformNumbers();
  private final int[] block = new int[Philox.WORDS];

  @Override
  public void normal(long key, int step, int tensor, long first, float[] out, int from, int count) {
    uniform.write(key, step, tensor, first, out, from, count);
    for (int i = from; i < from + count; i++) {
      out[i] = NormalQuantile.of(out[i]);
    }
  }

  @Override
  public void normal(
      long key, int step, int tensor, int[] rows, int[] columns, float[] out, int count) {
    normal(key, step, tensor, rows, columns, out, 0, count);
  }

  /** Cells {@code from … to − 1}. */
  void normal(
      long key, int step, int tensor, int[] rows, int[] columns, float[] out, int from, int to) {
    for (int i = from; i < to; i++) {
      Philox.block(key, columns[i], rows[i], step, tensor, block);
      out[i] = NormalQuantile.of(UniformNumbers.of(block[0]));
    }
  }
}
