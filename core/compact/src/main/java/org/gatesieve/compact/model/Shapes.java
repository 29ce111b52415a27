package org.gatesieve.compact.model;

/** Checks shared by the records of this package. */
final class Shapes {

  private Shapes() {}

  static void requireNonNegative(int size, String name) {
    if (size < 0) {
      throw new IllegalArgumentException(name + " is " + size + ", must not be negative");
    }
  }

  /** Requires {@code rows × columns} finite values. */
  static void requireMatrix(float[] values, int rows, int columns, String name) {
    if (values.length != (long) rows * columns) {
      throw new IllegalArgumentException(
          "%s has %d values, its shape %d × %d needs %d"
              .formatted(name, values.length, rows, columns, (long) rows * columns));
    }
    requireFinite(values, name);
  }

  /** Requires {@code length} finite values. */
  static void requireVector(float[] values, int length, String name) {
    if (values.length != length) {
      throw new IllegalArgumentException(
          "%s has %d values, needs %d".formatted(name, values.length, length));
    }
    requireFinite(values, name);
  }

  private static void requireFinite(float[] values, String name) {
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new IllegalArgumentException("%s[%d] is %s".formatted(name, i, values[i]));
      }
    }
  }
}
