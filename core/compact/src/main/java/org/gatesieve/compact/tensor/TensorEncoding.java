package org.gatesieve.compact.tensor;

/** How a tensor lies in a model file; the choice is a function of its values alone. */
public enum TensorEncoding {
  /** Every value as a float32. */
  DENSE,
  /** One bit per value, then the non-zero values as float32. */
  BITMAP;

  /**
   * The encoding that takes fewer bytes; dense where both take the same. Negative zero counts as
   * non-zero, so that both encodings keep every bit.
   */
  public static TensorEncoding smallest(float[] values) {
    return bytes(BITMAP, values) < bytes(DENSE, values) ? BITMAP : DENSE;
  }

  /** Number of floats that a file stores for {@code values} under the smallest encoding. */
  public static long storedFloats(float[] values) {
    return smallest(values) == DENSE ? values.length : nonZeros(values);
  }

  private static long bytes(TensorEncoding encoding, float[] values) {
    long perValue = Float.BYTES;
    return switch (encoding) {
      case DENSE -> perValue * values.length;
      case BITMAP -> (values.length + 7L) / 8 + perValue * nonZeros(values);
    };
  }

  private static long nonZeros(float[] values) {
    long count = 0;
    for (float value : values) {
      count += Float.floatToRawIntBits(value) == 0 ? 0 : 1;
    }
    return count;
  }
}
