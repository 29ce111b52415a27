package org.gatesieve.job.averaging;

import static org.gatesieve.job.averaging.AveragingRule.ARITHMETIC;
import static org.gatesieve.job.averaging.AveragingRule.PRECISION_WEIGHTED;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.gatesieve.learn.training.ParameterBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AveragingRuleTest {

  @Test
  void meansAreWeightedByExamples() {
    float[] result =
        combine(
            ARITHMETIC,
            plain(2),
            new WeightedSlice(0, 3, new float[] {1f, -2f}),
            new WeightedSlice(2, 1, new float[] {5f, 10f}));
    assertArrayEquals(new float[] {2f, 1f}, result);
  }

  @Test
  void arithmeticTreatsLogSigmaLikeAnyNumber() {
    float[] result =
        combine(
            ARITHMETIC,
            posterior(1),
            new WeightedSlice(0, 1, new float[] {1f, -4f}),
            new WeightedSlice(1, 3, new float[] {2f, -2f}));
    assertArrayEquals(new float[] {1.75f, -2.5f}, result);
  }

  @Test
  void plainValuesHaveNoPrecision() {
    WeightedSlice[] contributions = {
      new WeightedSlice(0, 3, new float[] {1f, -2f}), new WeightedSlice(1, 1, new float[] {5f, 10f})
    };
    assertArrayEquals(
        combine(ARITHMETIC, plain(2), contributions),
        combine(PRECISION_WEIGHTED, plain(2), contributions));
  }

  /**
   * N(1, 2²)^¾ · N(3, ½²)^¼ has precision ¾·¼ + ¼·4 = 1.1875 and mean (¾·¼·1 + ¼·4·3) / 1.1875 =
   * 3.1875 / 1.1875.
   */
  @Test
  void precisionRuleIsTheProductOfGaussiansToThePowerOfTheirShares() {
    float[] result =
        combine(
            PRECISION_WEIGHTED,
            posterior(1),
            new WeightedSlice(0, 30, new float[] {1f, (float) Math.log(2)}),
            new WeightedSlice(1, 10, new float[] {3f, (float) Math.log(0.5)}));
    assertEquals(3.1875 / 1.1875, result[0], 1e-6);
    assertEquals(-0.5 * Math.log(1.1875), result[1], 1e-6);
  }

  @Test
  void theSurestPosteriorDecidesWhenOthersKnowNothing() {
    float[] result =
        combine(
            PRECISION_WEIGHTED,
            posterior(1),
            new WeightedSlice(0, 1, new float[] {1e30f, 500f}),
            new WeightedSlice(1, 1, new float[] {-0.5f, -500f}));
    assertEquals(-0.5f, result[0]);
    assertEquals(-500 + 0.5 * Math.log(2), result[1], 1e-4);
  }

  @Test
  void posteriorsOfVanishingPrecisionStillHaveAnAverage() {
    float[] result =
        combine(
            PRECISION_WEIGHTED,
            posterior(1),
            new WeightedSlice(0, 1, new float[] {1f, 800f}),
            new WeightedSlice(1, 3, new float[] {3f, 800f}));
    assertArrayEquals(new float[] {2.5f, 800f}, result);
  }

  @ParameterizedTest
  @EnumSource(AveragingRule.class)
  void aSingleContributionComesBackBitForBit(AveragingRule rule) {
    float[] extremes = {
      0f,
      -0f,
      1f / 3,
      -1e-8f,
      Float.MIN_VALUE,
      -Float.MIN_NORMAL,
      Float.MAX_VALUE,
      -Float.MAX_VALUE,
      Float.POSITIVE_INFINITY,
      Float.NaN,
      -3.0000002f,
      700f
    };
    int[] before = bits(extremes);
    for (long examples : new long[] {1, 3, 1_000_003, Long.MAX_VALUE}) {
      for (Slice slice : List.of(plain(extremes.length), posterior(extremes.length / 2))) {
        assertArrayEquals(
            before, bits(combine(rule, slice, new WeightedSlice(4, examples, extremes))));
      }
    }
  }

  private static Slice plain(int length) {
    return new Slice(Slice.Source.PARAMETERS, 0, length, ParameterBlock.NONE);
  }

  private static Slice posterior(int length) {
    return new Slice(Slice.Source.PARAMETERS, 0, length, length);
  }

  private static float[] combine(AveragingRule rule, Slice slice, WeightedSlice... contributions) {
    float[] result = new float[slice.size()];
    rule.combine(slice, Arrays.asList(contributions), result);
    return result;
  }

  private static int[] bits(float[] values) {
    int[] bits = new int[values.length];
    Arrays.setAll(bits, i -> Float.floatToRawIntBits(values[i]));
    return bits;
  }
}
