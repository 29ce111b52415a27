package org.gatesieve.learn.layers;

import java.util.Arrays;
import org.gatesieve.learn.noise.NoiseStream;
import org.gatesieve.learn.noise.RandomNumbers;

/** Values before training (METHOD §2). */
final class InitialValues {
  private static final int GATES = 4;

  private InitialValues() {}

  static float[] ones(int count) {
    float[] values = new float[count];
    Arrays.fill(values, 1f);
    return values;
  }

  /** Zero for the gates i, g and o, {@code value} for the forget gate. */
  static float[] forgetBias(int hidden, double value) {
    float[] bias = new float[GATES * hidden];
    Arrays.fill(bias, hidden, 2 * hidden, (float) value);
    return bias;
  }

  /** Uniform in (−limit, limit). */
  static float[] uniform(NoiseStream stream, int count, double limit) {
    float[] values = new float[count];
    new RandomNumbers().uniform(stream, 0, values, 0, count);
    for (int i = 0; i < count; i++) {
      values[i] = (float) ((2 * values[i] - 1) * limit);
    }
    return values;
  }

  /** Uniform in (−limit, limit), column j times e^(−j / decay); 0 leaves all columns alike. */
  static float[] decaying(NoiseStream stream, int rows, int columns, double limit, double decay) {
    float[] values = uniform(stream, Math.multiplyExact(rows, columns), limit);
    for (int i = 0; decay > 0 && i < values.length; i++) {
      values[i] *= (float) Math.exp(-(i % columns) / decay);
    }
    return values;
  }

  /** Glorot and Bengio 2010: uniform with limit √(6 / (in + out)), out counted per gate. */
  static float[] glorot(NoiseStream stream, int rows, int columns, int outputs) {
    return uniform(stream, rows * columns, Math.sqrt(6.0 / (rows + outputs)));
  }

  /**
   * Four random matrices with orthonormal rows, or columns where there are more rows than columns,
   * side by side, times {@code gain}.
   *
   * @return rows × 4H
   */
  static float[] orthogonalGates(NoiseStream stream, int rows, int hidden, double gain) {
    boolean byColumns = rows > hidden;
    int count = byColumns ? hidden : rows;
    int length = byColumns ? rows : hidden;
    float[] values = new float[Math.multiplyExact(rows, GATES * hidden)];
    float[] normal = new float[count * length];
    RandomNumbers random = new RandomNumbers();
    for (int gate = 0; gate < GATES; gate++) {
      random.normal(stream, (long) gate * normal.length, normal, 0, normal.length);
      double[][] vectors = orthonormal(normal, count, length);
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < hidden; column++) {
          double value = byColumns ? vectors[column][row] : vectors[row][column];
          values[(row * GATES + gate) * hidden + column] = (float) (gain * value);
        }
      }
    }
    return values;
  }

  /** Modified Gram-Schmidt, each vector orthogonalised twice for accuracy. */
  private static double[][] orthonormal(float[] normal, int count, int length) {
    double[][] vectors = new double[count][length];
    for (int vector = 0; vector < count; vector++) {
      for (int i = 0; i < length; i++) {
        vectors[vector][i] = normal[vector * length + i];
      }
      for (int pass = 0; pass < 2; pass++) {
        for (int before = 0; before < vector; before++) {
          subtractProjection(vectors[vector], vectors[before]);
        }
      }
      double norm = Math.sqrt(dot(vectors[vector], vectors[vector]));
      for (int i = 0; i < length; i++) {
        vectors[vector][i] /= norm;
      }
    }
    return vectors;
  }

  private static void subtractProjection(double[] row, double[] unit) {
    double length = dot(row, unit);
    for (int i = 0; i < row.length; i++) {
      row[i] -= length * unit[i];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
