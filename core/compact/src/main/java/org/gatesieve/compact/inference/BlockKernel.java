package org.gatesieve.compact.inference;

import org.gatesieve.compact.kernel.KernelModule;

/**
 * Multiplies with matrices in blocks of columns, by one kind of instructions: the sums of a block
 * stay in registers, where a pass over the rows would go through memory for each of them. Every
 * kind multiplies doubles, then adds, row after row, so that all agree to the last bit.
 */
interface BlockKernel {

  /**
   * Weights from which on vectors are worth it: they need thousands of steps until they are
   * compiled, and are slow before.
   */
  int FEWEST_FOR_VECTORS = 4096;

  /**
   * Doubles of a vector from which on weights that stay float32 in memory are faster: by 1.1 at 64
   * × 256, by 1.8 at 347 × 1 312. With vectors of four doubles they were slower at most sizes.
   */
  int WIDEST_OF_DOUBLES = 8;

  /** The kernel for a matrix, of those that this JVM can run. */
  static BlockKernel of(int rows, int columns) {
    if (!isWorthVectors((long) rows * columns)) {
      return new ScalarBlockKernel();
    }
    BlockKernel doubles = vectorsOfDoubles();
    return doubles.narrow() < WIDEST_OF_DOUBLES ? doubles : vectorsOfFloats();
  }

  /** Whether this JVM has vectors, and so many weights are worth them. */
  static boolean isWorthVectors(long weights) {
    return weights >= FEWEST_FOR_VECTORS && KernelModule.isPresent();
  }

  /** Only for a JVM with the vector module. */
  static BlockKernel vectorsOfDoubles() {
    return vectors("VectorBlockKernel");
  }

  /** Only for a JVM with the vector module. */
  static BlockKernel vectorsOfFloats() {
    return vectors("VectorFloatBlockKernel");
  }

  private static BlockKernel vectors(String name) {
    return KernelModule.load(BlockKernel.class, BlockKernel.class.getPackageName() + "." + name);
  }

  /** Columns of a block, as long as so many are left. */
  int wide();

  /** Columns of the blocks behind those, and a divisor of every number of columns. */
  int narrow();

  /**
   * Products with a matrix.
   *
   * @param blocks the weights, block after block; in a block row after row
   */
  WeightRows rows(float[] blocks);

  /**
   * Products with a matrix.
   *
   * @param matrix rows × columns, row-major
   * @param columns a multiple of the narrow blocks
   */
  default WeightRows rows(float[] matrix, int rows, int columns) {
    float[] blocks = new float[matrix.length];
    int next = 0;
    int end;
    for (int first = 0; first < columns; first = end) {
      end = first + (columns - first >= wide() ? wide() : narrow());
      for (int row = 0; row < rows; row++) {
        for (int column = first; column < end; column++) {
          blocks[next] = matrix[row * columns + column];
          next++;
        }
      }
    }
    return rows(blocks);
  }
}
