package org.gatesieve.learn.noise;

import org.gatesieve.compact.kernel.KernelModule;

/**
 * Standard normal numbers from {@link Philox} and {@link NormalQuantile}. All implementations give
 * the same bits, because noise decides whether two machines train the same model. Not safe for
 * concurrent use.
 */
interface NoiseKernel {

  /** Writes numbers {@code first … first + count − 1} of a stream to {@code out[from…]}. */
  void normal(long key, int step, int tensor, long first, float[] out, int from, int count);

  /**
   * Writes, for each i below {@code count}, the number of the cell (rows[i], columns[i]): the first
   * word of the counter that has these for its halves.
   */
  void normal(long key, int step, int tensor, int[] rows, int[] columns, float[] out, int count);

  /** A kernel of the kind that this JVM can run. */
  static NoiseKernel create() {
    return KernelModule.isPresent() ? vector() : new ScalarNoiseKernel();
  }

  /** Only for a JVM with the vector module. */
  static NoiseKernel vector() {
    return KernelModule.load(
        NoiseKernel.class, NoiseKernel.class.getPackageName() + ".VectorNoiseKernel");
  }
}
