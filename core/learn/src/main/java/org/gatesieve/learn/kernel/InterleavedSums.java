package org.gatesieve.learn.kernel;

/**
 * Sums in four interleaved parts that are added in the end: a fixed order, the same on every
 * machine, whose additions need not wait for each other.
 */
public final class InterleavedSums {
  private static final int PARTS = 4;

  private InterleavedSums() {}

  /** Σ values[from + i]², in double precision. */
  public static double squares(float[] values, int from, int count) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int end = from + count;
    int bound = end - count % PARTS;
    for (int i = from; i < bound; i += PARTS) {
      sum0 += (double) values[i] * values[i];
      sum1 += (double) values[i + 1] * values[i + 1];
      sum2 += (double) values[i + 2] * values[i + 2];
      sum3 += (double) values[i + 3] * values[i + 3];
    }
    for (int i = bound; i < end; i++) {
      sum0 += (double) values[i] * values[i];
    }
    return sum0 + sum1 + (sum2 + sum3);
  }

  /** Σ values[from + i]. */
  public static float sum(float[] values, int from, int count) {
    float sum0 = 0f;
    float sum1 = 0f;
    float sum2 = 0f;
    float sum3 = 0f;
    int end = from + count;
    int bound = end - count % PARTS;
    for (int i = from; i < bound; i += PARTS) {
      sum0 += values[i];
      sum1 += values[i + 1];
      sum2 += values[i + 2];
      sum3 += values[i + 3];
    }
    for (int i = bound; i < end; i++) {
      sum0 += values[i];
    }
    return sum0 + sum1 + (sum2 + sum3);
  }

  /** Σ a[aFrom + i] · b[bFrom + i]. */
  public static float products(float[] a, int aFrom, float[] b, int bFrom, int count) {
    float sum0 = 0f;
    float sum1 = 0f;
    float sum2 = 0f;
    float sum3 = 0f;
    int bound = count - count % PARTS;
    for (int i = 0; i < bound; i += PARTS) {
      sum0 += a[aFrom + i] * b[bFrom + i];
      sum1 += a[aFrom + i + 1] * b[bFrom + i + 1];
      sum2 += a[aFrom + i + 2] * b[bFrom + i + 2];
      sum3 += a[aFrom + i + 3] * b[bFrom + i + 3];
    }
    for (int i = bound; i < count; i++) {
      sum0 += a[aFrom + i] * b[bFrom + i];
    }
    return sum0 + sum1 + (sum2 + sum3);
  }
}
