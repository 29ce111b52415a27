package org.gatesieve.learn.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RandomNumbersTest {
  private static final NoiseStream STREAM = new NoiseStream(17, 3, 250, 18);
  private static final int COUNT = 100_000;

  private final RandomNumbers random = new RandomNumbers();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 64, 100})
  void numbersDoNotDependOnThePortionsInWhichTheyAreDrawn(int portion) {
    float[] whole = new float[203];
    random.normal(STREAM, 0, whole, 0, whole.length);
    float[] pieces = new float[whole.length];
    for (int at = 0; at < pieces.length; at += portion) {
      random.normal(STREAM, at, pieces, at, Math.min(portion, pieces.length - at));
    }
    assertArrayEquals(whole, pieces);
  }

  @Test
  void numbersDoNotDependOnWhatWasDrawnBefore() {
    float[] first = uniform(STREAM, 50);
    uniform(new NoiseStream(1, 2, 3, 4), 9);
    assertArrayEquals(first, uniform(STREAM, 50));
    float[] elsewhere = new float[50];
    new RandomNumbers().uniform(STREAM, 0, elsewhere, 0, 50);
    assertArrayEquals(first, elsewhere);
  }

  @Test
  void indicesBeyondTheIntegersAreTheirOwn() {
    float[] far = new float[8];
    random.uniform(STREAM, 1L << 34, far, 0, 8);
    float[] near = uniform(STREAM, 8);
    for (int i = 0; i < 8; i++) {
      assertNotEquals(near[i], far[i]);
    }
  }

  @Test
  void writesNothingOutsideOfItsRange() {
    float[] out = new float[12];
    Arrays.fill(out, 7f);
    random.normal(STREAM, 5, out, 3, 6);
    assertArrayEquals(new float[] {7, 7, 7}, Arrays.copyOfRange(out, 0, 3));
    assertArrayEquals(new float[] {7, 7, 7}, Arrays.copyOfRange(out, 9, 12));
  }

  @Test
  void uniformNumbersStayInsideTheOpenInterval() {
    float[] extremes = {
      UniformNumbers.of(0), UniformNumbers.of(-1), UniformNumbers.of(Integer.MIN_VALUE)
    };
    for (float u : extremes) {
      assertTrue(u > 0f && u < 1f, "u = " + u);
    }
    assertEquals(1f, extremes[0] + extremes[1], "the ends lie symmetrically");
  }

  @Test
  void uniformNumbersFillTheIntervalEvenly() {
    int[] cells = new int[64];
    for (float u : uniform(STREAM, COUNT)) {
      cells[(int) (u * cells.length)]++;
    }
    double expected = (double) COUNT / cells.length;
    double chiSquared = 0;
    for (int cell : cells) {
      chiSquared += (cell - expected) * (cell - expected) / expected;
    }
    // 63 degrees of freedom: below 119 in all but one of 10⁵ streams.
    assertTrue(chiSquared < 119, "chi squared " + chiSquared);
  }

  @Test
  void normalNumbersHaveTheMomentsOfTheStandardNormal() {
    float[] numbers = new float[COUNT];
    random.normal(STREAM, 0, numbers, 0, COUNT);
    double[] moments = new double[5];
    for (float number : numbers) {
      for (int power = 1; power < moments.length; power++) {
        moments[power] += Math.pow(number, power) / COUNT;
      }
    }
    double standardError = 1 / Math.sqrt(COUNT);
    assertEquals(0, moments[1], 4.5 * standardError);
    assertEquals(1, moments[2], 4.5 * Math.sqrt(2) * standardError);
    assertEquals(0, moments[3], 4.5 * Math.sqrt(15) * standardError);
    assertEquals(3, moments[4], 4.5 * Math.sqrt(96) * standardError);
  }

  static Stream<NoiseStream> neighbours() {
    return Stream.of(
        new NoiseStream(18, 3, 250, 18),
        new NoiseStream(17, 4, 250, 18),
        new NoiseStream(17, 3, 251, 18),
        new NoiseStream(17, 3, 250, 19),
        new NoiseStream(17, 250, 3, 18),
        new NoiseStream(18, 2, 250, 18),
        new NoiseStream(17, 3, NoiseStream.INITIALISATION, 18));
  }

  @ParameterizedTest
  @MethodSource("neighbours")
  void neighbouringStreamsAreUncorrelated(NoiseStream other) {
    float[] numbers = uniform(STREAM, COUNT);
    for (int lag : List.of(0, 1, 4)) {
      float[] shifted = new float[COUNT];
      random.uniform(other, lag, shifted, 0, COUNT);
      assertEquals(0, correlation(numbers, shifted), 4.5 / Math.sqrt(COUNT), "lag " + lag);
    }
  }

  @Test
  void successiveNumbersAreUncorrelated() {
    float[] numbers = uniform(STREAM, COUNT);
    for (int lag = 1; lag <= 8; lag++) {
      float[] shifted = new float[COUNT];
      random.uniform(STREAM, lag, shifted, 0, COUNT);
      assertEquals(0, correlation(numbers, shifted), 4.5 / Math.sqrt(COUNT), "lag " + lag);
    }
  }

  private float[] uniform(NoiseStream stream, int count) {
    float[] numbers = new float[count];
    random.uniform(stream, 0, numbers, 0, count);
    return numbers;
  }

  private static double correlation(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - 0.5) * (b[i] - 0.5);
    }
    return 12 * sum / a.length;
  }
}
