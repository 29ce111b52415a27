package org.gatesieve.learn.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scalar and vector noise, bit for bit. */
class NoiseKernelTest {
  private static final long KEY = 0x9E3779B97F4A7C15L;
  private static final float UNTOUCHED = 9f;
  private static final int MARGIN = 3;

  private final NoiseKernel scalar = new ScalarNoiseKernel();
  private final NoiseKernel vector = NoiseKernel.vector();

  @Test
  void thisJvmUsesTheVectorKernel() {
    assertEquals(vector.getClass(), NoiseKernel.create().getClass());
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 32, 33, 61, 63, 64, 65, 127, 128, 300, 1000})
  void awkwardPortionsAgree(int count) {
    for (long first : new long[] {0, 1, 2, 3, 4, 5, 62, 63, 64, 65, 300, 5_999_999}) {
      assertSameBits(KEY, 250, 18, first, count);
    }
  }

  /** Around the carry between the two words of the counter, and where the high word is not 0. */
  @ParameterizedTest
  @ValueSource(longs = {-260, -64, -63, -4, -1, 0, 5})
  void countersBeyondTheIntegersAgree(long distance) {
    assertSameBits(KEY, 250, 18, (1L << 34) + distance, 300);
    assertSameBits(KEY, 250, 18, (1L << 33) + distance, 300);
    assertSameBits(KEY, 250, 18, (1L << 50) + distance, 300);
  }

  @Test
  void everyStreamAgrees() {
    assertSameBits(0, 0, 0, 0, 200);
    assertSameBits(-1, -1, -1, 0, 200);
    assertSameBits(Long.MIN_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, 0, 200);
  }

  @Test
  void aMillionNumbersAgreeInTheirTailsToo() {
    float[] numbers = assertSameBits(KEY, 3, 5, 0, 1_000_000);
    float largest = 0;
    for (float number : numbers) {
      largest = Math.max(largest, Math.abs(number));
    }
    // Beyond 2.93 the other polynomial serves.
    assertTrue(largest > 4, "largest " + largest);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16, 31, 32, 33, 63, 64, 65, 127, 128, 129, 1000})
  void cellsAgree(int count) {
    int[] rows = new Random(count).ints(count).toArray();
    int[] columns = new Random(count + 1).ints(count).toArray();
    float[] expected = new float[count];
    float[] actual = new float[count];
    scalar.normal(KEY, 250, 18, rows, columns, expected, count);
    vector.normal(KEY, 250, 18, rows, columns, actual, count);
    assertArrayEquals(bits(expected), bits(actual));
  }

  /** A cell is the first number of its counter. */
  @Test
  void cellsAreNumbersOfTheStream() {
    float[] cell = new float[1];
    scalar.normal(KEY, 3, 5, new int[] {2}, new int[] {7}, cell, 1);
    long counter = (2L << 32) + 7;
    float[] number = new float[1];
    scalar.normal(KEY, 3, 5, Philox.WORDS * counter, number, 0, 1);
    assertEquals(number[0], cell[0]);
  }

  private float[] assertSameBits(long key, int step, int tensor, long first, int count) {
    float[] expected = draw(scalar, key, step, tensor, first, count);
    float[] actual = draw(vector, key, step, tensor, first, count);
    assertArrayEquals(bits(expected), bits(actual), "first " + first + ", count " + count);
    for (int i = 0; i < MARGIN; i++) {
      assertEquals(UNTOUCHED, actual[i]);
      assertEquals(UNTOUCHED, actual[MARGIN + count + i]);
    }
    return Arrays.copyOfRange(actual, MARGIN, MARGIN + count);
  }

  private static float[] draw(
      NoiseKernel kernel, long key, int step, int tensor, long first, int count) {
    float[] out = new float[count + 2 * MARGIN];
    Arrays.fill(out, UNTOUCHED);
    kernel.normal(key, step, tensor, first, out, MARGIN, count);
    return out;
  }

  private static int[] bits(float[] values) {
    int[] bits = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      bits[i] = Float.floatToRawIntBits(values[i]);
    }
    return bits;
  }
}
