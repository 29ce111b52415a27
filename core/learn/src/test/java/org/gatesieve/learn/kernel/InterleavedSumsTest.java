package org.gatesieve.learn.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InterleavedSumsTest {
  private static final double DOUBLE_TOLERANCE = 1e-14;
  private static final double FLOAT_TOLERANCE = 2e-6;
  private static final int A_FROM = 3;
  private static final int B_FROM = 5;

  static Stream<Integer> sizes() {
    return KernelsUnderTest.sizes().boxed();
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void squaresAreThoseOfTheFirstValues(int size) {
    float[] values = normal(size + 1, size);
    double expected = 0;
    for (int i = 0; i < size; i++) {
      expected += (double) values[i] * values[i];
    }
    values[size] = Float.NaN;
    assertEquals(expected, InterleavedSums.squares(values, 0, size), DOUBLE_TOLERANCE * expected);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void sumsStayBetweenTheirOffsets(int size) {
    float[] values = surrounded(normal(size, 3), A_FROM);
    double expected = 0;
    double scale = 0;
    for (int i = 0; i < size; i++) {
      expected += values[A_FROM + i];
      scale += Math.abs(values[A_FROM + i]);
    }
    assertEquals(expected, InterleavedSums.sum(values, A_FROM, size), FLOAT_TOLERANCE * scale);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void productsStayBetweenTheirOffsets(int size) {
    float[] a = surrounded(normal(size, 1), A_FROM);
    float[] b = surrounded(normal(size, 2), B_FROM);
    double expected = 0;
    double scale = 0;
    for (int i = 0; i < size; i++) {
      double product = (double) a[A_FROM + i] * b[B_FROM + i];
      expected += product;
      scale += Math.abs(product);
    }
    float sum = InterleavedSums.products(a, A_FROM, b, B_FROM, size);
    assertEquals(expected, sum, FLOAT_TOLERANCE * scale);
  }

  private static float[] surrounded(float[] values, int from) {
    float[] room = new float[values.length + 2 * from];
    Arrays.fill(room, Float.NaN);
    System.arraycopy(values, 0, room, from, values.length);
    return room;
  }

  private static float[] normal(int count, long seed) {
    Random random = new Random(seed);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
