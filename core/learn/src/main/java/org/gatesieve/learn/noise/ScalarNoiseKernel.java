package org.gatesieve.learn.noise;

/** One block of the generator after the other. */
final class ScalarNoiseKernel implements NoiseKernel {
  private final UniformNumbers uniform = new UniformNumbers();

  @Override
  public void normal(long key, int step, int tensor, long first, float[] out, int from, int count) {
    uniform.write(key, step, tensor, first, out, from, count);
    for (int i = from; i < from + count; i++) {
      out[i] = NormalQuantile.of(out[i]);
    }
  }
}
