package org.gatesieve.learn.noise;

/**
 * Uniform and standard normal numbers of a {@link NoiseStream}. Number {@code index} of a stream is
 * always the same, in whatever portions it is asked for. Not safe for concurrent use.
 */
public final class RandomNumbers {
  private final UniformNumbers uniform = new UniformNumbers();
  private final NoiseKernel kernel = NoiseKernel.create();

  /** Writes numbers {@code first … first + count − 1}, uniform in (0, 1), to {@code out[from…]}. */
  public void uniform(NoiseStream stream, long first, float[] out, int from, int count) {
    uniform.write(stream.key(), stream.step(), stream.tensor(), first, out, from, count);
  }

  /** As {@link #uniform}, but standard normal. */
  public void normal(NoiseStream stream, long first, float[] out, int from, int count) {
    kernel.normal(stream.key(), stream.step(), stream.tensor(), first, out, from, count);
  }

  /**
   * Writes one standard normal number for each cell of a large table, most of whose cells nobody
   * asks for. A stream serves cells or a row of numbers, not both.
   *
   * @param rows row of each cell
   * @param columns column of each cell
   */
  public void normal(NoiseStream stream, int[] rows, int[] columns, float[] out, int count) {
    kernel.normal(stream.key(), stream.step(), stream.tensor(), rows, columns, out, count);
  }
}
