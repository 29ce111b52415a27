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

  /** Four random orthogonal H × H matrices side by side, times {@code gain}. */
  static float[] orthogonalGates(NoiseStream stream, int hidden, double gain) {
    float[] values = new float[hidden * GATES * hidden];
    float[] normal = new float[hidden * hidden];
    RandomNumbers random = new RandomNumbers();
    for (int gate = 0; gate < GATES; gate++) {
      random.normal(stream, (long) gate * normal.length, normal, 0, normal.length);
      double[][] rows = orthonormalRows(normal, hidden);
      for (int row = 0; row < hidden; row++) {
        for (int column = 0; column < hidden; column++) {
          values[(row * GATES + gate) * hidden + column] = (float) (gain * rows[row][column]);
        }
      }
    }
    return values;
  }

  /** Modified Gram-Schmidt, each row orthogonalised twice for accuracy. */
  private static double[][] orthonormalRows(float[] normal, int size) {
    double[][] rows = new double[size][size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        rows[row][column] = normal[row * size + column];
      }
      for (int pass = 0; pass < 2; pass++) {
        for (int before = 0; before < row; before++) {
          subtractProjection(rows[row], rows[before]);
        }
      }
      double norm = Math.sqrt(dot(rows[row], rows[row]));
      for (int column = 0; column < size; column++) {
        rows[row][column] /= norm;
      }
    }
    return rows;
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
