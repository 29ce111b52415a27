package org.gatesieve.learn.memory;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.gatesieve.learn.kernel.InterleavedSums;
import org.gatesieve.learn.kernel.MatrixKernels;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A contiguous run of off-heap floats: matrix products work on it in place, everything else copies
 * rows to and from heap arrays.
 */
public final class FloatBlock {
  private static final int CHUNK = 2048;

  static {
    MatrixKernels.load();
  }

  private final INDArray array;
  private final FloatPointer pointer;
  private final FloatBuffer buffer;
  private float[] chunk;

  private FloatBlock(INDArray array) {
    this.array = array;
    int length = Math.toIntExact(array.length());
    pointer = new FloatPointer(array.data().addressPointer()).capacity(length);
    buffer = pointer.asBuffer();
  }

  /** A new block outside of every ND4J workspace; its content is undefined. */
  public static FloatBlock allocate(int length) {
    return new FloatBlock(Nd4j.createUninitializedDetached(DataType.FLOAT, length));
  }

  /**
   * {@code block} when it holds {@code length} floats at least, otherwise a new one.
   *
   * @param block the block so far, or null
   */
  public static FloatBlock atLeast(FloatBlock block, int length) {
    return block != null && block.length() >= length ? block : allocate(length);
  }

  /**
   * The memory of a contiguous row-major array, shared with it.
   *
   * @throws IllegalArgumentException if the array is not a contiguous row-major array of floats
   */
  public static FloatBlock of(INDArray array) {
    if (array.dataType() != DataType.FLOAT || !isRowMajor(array)) {
      throw new IllegalArgumentException(
          "Expected a contiguous row-major float array, got " + array.shapeInfoToString());
    }
    return new FloatBlock(array);
  }

  /** Whether the elements of {@code array} lie without gaps, the last dimension innermost. */
  public static boolean isRowMajor(INDArray array) {
    long expected = 1;
    for (int dimension = array.rank() - 1; dimension >= 0; dimension--) {
      if (array.size(dimension) != 1 && array.stride(dimension) != expected) {
        return false;
      }
      expected *= array.size(dimension);
    }
    return true;
  }

  public int length() {
    return (int) array.length();
  }

  /**
   * The first elements of an allocated block, seen as an array of {@code shape} in row-major order,
   * without a copy.
   */
  public INDArray view(long... shape) {
    long length = 1;
    for (long size : shape) {
      length *= size;
    }
    return array.get(NDArrayIndex.interval(0, length)).reshape('c', shape);
  }

  public void read(int offset, float[] target, int from, int count) {
    buffer.get(offset, target, from, count);
  }

  public void write(int offset, float[] source, int from, int count) {
    buffer.put(offset, source, from, count);
  }

  /** Σ of the squares, in a fixed order and in double precision, whatever the number of threads. */
  public double squares() {
    if (chunk == null) {
      chunk = new float[Math.min(CHUNK, length())];
    }
    double sum = 0;
    for (int offset = 0; offset < length(); offset += CHUNK) {
      int count = Math.min(CHUNK, length() - offset);
      read(offset, chunk, 0, count);
      sum += InterleavedSums.squares(chunk, 0, count);
    }
    return sum;
  }

  public void zero() {
    array.assign(0f);
  }

  /**
   * The address of one element. Every call moves the same pointer: use it before the next call on
   * this block.
   */
  FloatPointer at(int offset) {
    return pointer.position(offset);
  }
}
