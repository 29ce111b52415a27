package org.gatesieve.learn.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PhiloxTest {

  /** The known answers for philox4x32-10 that the authors publish with their Random123 library. */
  static Stream<Arguments> knownAnswers() {
    return Stream.of(
        Arguments.of(
            words(0, 0, 0, 0), words(0, 0), words(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8)),
        Arguments.of(
            words(-1, -1, -1, -1),
            words(-1, -1),
            words(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd)),
        Arguments.of(
            words(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344),
            words(0xa4093822, 0x299f31d0),
            words(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1)));
  }

  @ParameterizedTest
  @MethodSource("knownAnswers")
  void givesThePublishedAnswers(int[] counter, int[] key, int[] expected) {
    long keyBits = ((long) key[1] << 32) | Integer.toUnsignedLong(key[0]);
    int[] block = new int[4];
    Philox.block(keyBits, counter[0], counter[1], counter[2], counter[3], block);
    assertArrayEquals(expected, block);
  }

  private static int[] words(int... words) {
    return words;
  }
}
