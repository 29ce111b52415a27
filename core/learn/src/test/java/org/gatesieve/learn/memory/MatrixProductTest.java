package org.gatesieve.learn.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixProductTest {
  private static final String SIZES =
      """
      1, 1, 1
      1, 4, 3
      5, 1, 7
      4, 6, 1
      3, 8, 13
      16, 25, 6
      33, 17, 32
      """;
  private static final int OFFSET = 11;

  private final Random random = new Random(5);

  @ParameterizedTest
  @CsvSource(textBlock = SIZES)
  void multipliesAtOffsetsAndAdds(int m, int n, int k) {
    float[] a = normal(OFFSET + m * k);
    float[] b = normal(k * n);
    float[] c = normal(OFFSET + m * n + 1);
    for (float beta : new float[] {0f, 1f}) {
      FloatBlock result = block(c);
      MatrixProduct.multiply(m, n, k, block(a), OFFSET, block(b), beta, result, OFFSET);
      double[] expected = new double[m * n];
      for (int row = 0; row < m; row++) {
        for (int column = 0; column < n; column++) {
          double sum = beta * c[OFFSET + row * n + column];
          for (int inner = 0; inner < k; inner++) {
            sum += (double) a[OFFSET + row * k + inner] * b[inner * n + column];
          }
          expected[row * n + column] = sum;
        }
      }
      assertProduct(expected, c, result, k);
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = SIZES)
  void multipliesByTheTranspose(int m, int n, int k) {
    float[] a = normal(OFFSET + m * k);
    float[] b = normal(n * k);
    float[] c = normal(OFFSET + m * n + 1);
    for (float beta : new float[] {0f, 1f}) {
      FloatBlock result = block(c);
      MatrixProduct.multiplyTransposed(m, n, k, block(a), OFFSET, block(b), beta, result, OFFSET);
      double[] expected = new double[m * n];
      for (int row = 0; row < m; row++) {
        for (int column = 0; column < n; column++) {
          double sum = beta * c[OFFSET + row * n + column];
          for (int inner = 0; inner < k; inner++) {
            sum += (double) a[OFFSET + row * k + inner] * b[column * k + inner];
          }
          expected[row * n + column] = sum;
        }
      }
      assertProduct(expected, c, result, k);
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = SIZES)
  void multipliesTheTransposeOverwritingTheTarget(int m, int n, int k) {
    float[] a = normal(k * m);
    float[] b = normal(k * n);
    FloatBlock result = FloatBlock.allocate(m * n);
    float[] garbage = new float[m * n];
    Arrays.fill(garbage, Float.NaN);
    result.write(0, garbage, 0, m * n);
    MatrixProduct.transposedMultiply(m, n, k, block(a), block(b), result);
    float[] actual = read(result);
    for (int row = 0; row < m; row++) {
      for (int column = 0; column < n; column++) {
        double sum = 0;
        for (int inner = 0; inner < k; inner++) {
          sum += (double) a[inner * m + row] * b[inner * n + column];
        }
        assertEquals(sum, actual[row * n + column], tolerance(k));
      }
    }
  }

  /** The product stands behind the offset, and everything around it is as it was. */
  private static void assertProduct(double[] expected, float[] before, FloatBlock result, int k) {
    float[] actual = read(result);
    for (int i = 0; i < actual.length; i++) {
      boolean inside = i >= OFFSET && i < OFFSET + expected.length;
      if (inside) {
        assertEquals(expected[i - OFFSET], actual[i], tolerance(k));
      } else {
        assertEquals(before[i], actual[i]);
      }
    }
  }

  private static double tolerance(int k) {
    return 1e-6 * (1 + k);
  }

  private float[] normal(int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  private static FloatBlock block(float[] values) {
    FloatBlock block = FloatBlock.allocate(values.length);
    block.write(0, values, 0, values.length);
    return block;
  }

  private static float[] read(FloatBlock block) {
    float[] values = new float[block.length()];
    block.read(0, values, 0, values.length);
    return values;
  }
}
