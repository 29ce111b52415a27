package org.gatesieve.compact.inference;

import org.gatesieve.compact.kernel.KernelModule;

/**
 * Adds products with {@link ColumnBlocks}, by one kind of instructions. Every kind multiplies, then
 * adds, row after row, so that all agree to the last bit.
 */
interface BlockKernel {

  /**
   * Weights from which on vectors are worth it: they need thousands of steps until they are
   * compiled, and are slow before.
   */
  int FEWEST_FOR_VECTORS = 4096;

  /** The kernel for a matrix, of those that this JVM can run. */
  static BlockKernel of(int rows, int columns) {
    return (long) rows * columns >= FEWEST_FOR_VECTORS && KernelModule.isPresent()
        ? vector()
        : new ScalarBlockKernel();
  }

  /** Only for a JVM with the vector module. */
  static BlockKernel vector() {
    return KernelModule.load(
        BlockKernel.class, BlockKernel.class.getPackageName() + ".VectorBlockKernel");
  }

  /** Shown to users. */
  String name();

  /** Columns of a block, as long as so many are left. */
  int wide();

  /** Columns of the blocks behind those, and a divisor of every number of columns. */
  int narrow();

  /**
   * Adds {@code values · W} to {@code sums}, one for every column.
   *
   * @param blocks the weights, block after block; in a block row after row
   */
  void addProduct(double[] blocks, double[] values, double[] sums);
}
