package org.gatesieve.learn.noise;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;
import org.gatesieve.learn.kernel.VectorFunctions;

/**
 * {@link Philox} for as many neighbouring counters at once as a vector has lanes. High halves of
 * products come from four products of 16-bit halves, which every machine has: products of 64 bits
 * need AVX-512.
 */
final class VectorPhilox {
  private static final VectorSpecies<Integer> SPECIES =
      VectorSpecies.of(int.class, VectorFunctions.SPECIES.vectorShape());

  /** Counters of one call. */
  static final int COUNTERS = SPECIES.length();

  private static final int MULTIPLIER_0 = (int) Philox.MULTIPLIER_0;
  private static final int MULTIPLIER_1 = (int) Philox.MULTIPLIER_1;
  private static final int HALF = 16;
  private static final int LOW_HALF = 0xFFFF;

  private static final int ROTATION = (Philox.WORDS - Philox.ROUNDS % Philox.WORDS) % Philox.WORDS;

  private static final IntVector LANE_NUMBERS = IntVector.zero(SPECIES).addIndex(1);
  private static final VectorShuffle<Integer> FIRST_HALF_TWICE = twice(0);
  private static final VectorShuffle<Integer> SECOND_HALF_TWICE = twice(COUNTERS / 2);
  private static final VectorMask<Integer> ODD_LANES =
      VectorMask.fromLong(SPECIES, 0xAAAAAAAAAAAAAAAAL);

  private VectorPhilox() {}

  /**
   * Writes the four words of every counter, one counter after the other.
   *
   * @param counter the first; its low half plus {@link #COUNTERS} does not reach 2³²
   */
  static void blocks(long key, long counter, int step, int tensor, int[] out) {
    LANE_NUMBERS.add((int) counter).intoArray(out, slot(0, 0));
    IntVector.broadcast(SPECIES, (int) (counter >>> 32)).intoArray(out, slot(1, 0));
    rounds(key, step, tensor, out);
    zip(0, 2 * COUNTERS, out);
    zip(COUNTERS, 3 * COUNTERS, out);
    zip(0, COUNTERS, out);
    zip(2 * COUNTERS, 3 * COUNTERS, out);
  }

  /**
   * Writes the first word of each of {@link #COUNTERS} counters to the beginning of {@code out},
   * which has room for all four.
   *
   * @param low low halves of the counters, from {@code from} on
   * @param high their high halves
   */
  static void firstWords(
      long key, int[] low, int[] high, int from, int step, int tensor, int[] out) {
    IntVector.fromArray(SPECIES, low, from).intoArray(out, slot(0, 0));
    IntVector.fromArray(SPECIES, high, from).intoArray(out, slot(1, 0));
    rounds(key, step, tensor, out);
  }

  private static void rounds(long key, int step, int tensor, int[] out) {
    IntVector.broadcast(SPECIES, step).intoArray(out, slot(2, 0));
    IntVector.broadcast(SPECIES, tensor).intoArray(out, slot(3, 0));
    int key0 = (int) key;
    int key1 = (int) (key >>> 32);
    for (int round = 0; round < Philox.ROUNDS; round++) {
      halfRound(slot(2, round), slot(1, round), MULTIPLIER_1, key0, out);
      halfRound(slot(0, round), slot(3, round), MULTIPLIER_0, key1, out);
      key0 += Philox.WEYL_0;
      key1 += Philox.WEYL_1;
    }
  }

  /**
   * Where one of the four words lies before a round. Halves of products stay where their factors
   * were, which turns the words by one place; after the last round they are in their order.
   */
  private static int slot(int word, int round) {
    return (word + round + ROTATION) % Philox.WORDS * COUNTERS;
  }

  /**
   * One product and what becomes of its halves. Through memory and without calls: in JDK 17 a
   * vector that a loop carries becomes an object, as do the arguments of methods that a compiler
   * tired of vector operations no longer inlines.
   */
  private static void halfRound(int factor, int other, int multiplier, int key, int[] words) {
    int multiplierLow = multiplier & LOW_HALF;
    int multiplierHigh = multiplier >>> HALF;
    IntVector x = IntVector.fromArray(SPECIES, words, factor);
    IntVector low = x.lanewise(VectorOperators.AND, LOW_HALF);
    IntVector high = x.lanewise(VectorOperators.LSHR, HALF);
    IntVector carried =
        high.mul(multiplierLow).add(low.mul(multiplierLow).lanewise(VectorOperators.LSHR, HALF));
    IntVector middle = low.mul(multiplierHigh).add(carried.lanewise(VectorOperators.AND, LOW_HALF));
    high.mul(multiplierHigh)
        .add(carried.lanewise(VectorOperators.LSHR, HALF))
        .add(middle.lanewise(VectorOperators.LSHR, HALF))
        .lanewise(VectorOperators.XOR, IntVector.fromArray(SPECIES, words, other))
        .lanewise(VectorOperators.XOR, key)
        .intoArray(words, other);
    x.mul(multiplier).intoArray(words, factor);
  }

  /** Lanes of two vectors in turn: the first halves in place of one, the second of the other. */
  private static void zip(int even, int odd, int[] words) {
    IntVector a = IntVector.fromArray(SPECIES, words, even);
    IntVector b = IntVector.fromArray(SPECIES, words, odd);
    a.rearrange(FIRST_HALF_TWICE)
        .blend(b.rearrange(FIRST_HALF_TWICE), ODD_LANES)
        .intoArray(words, even);
    a.rearrange(SECOND_HALF_TWICE)
        .blend(b.rearrange(SECOND_HALF_TWICE), ODD_LANES)
        .intoArray(words, odd);
  }

  private static VectorShuffle<Integer> twice(int first) {
    return VectorShuffle.fromOp(SPECIES, lane -> first + lane / 2);
  }
}
