package org.gatesieve.compact.format;

import java.util.Arrays;
import java.util.BitSet;

/** A fixed number of bits, eight a byte, least significant first, the last byte filled with 0. */
final class BitCodec {
  private BitCodec() {}

  static byte[] encode(BitSet bits, int count) {
    return Arrays.copyOf(bits.toByteArray(), Math.toIntExact(bytes(count)));
  }

  static BitSet read(ByteReader in, long count) throws ModelFormatException {
    if (count > Integer.MAX_VALUE || in.remaining() < bytes(count)) {
      throw in.malformed(
          "%d bits need %d bytes, it has %d".formatted(count, bytes(count), in.remaining()));
    }
    byte[] packed = new byte[(int) bytes(count)];
    in.bytes(packed, 0, packed.length);
    BitSet bits = BitSet.valueOf(packed);
    if (bits.length() > count) {
      throw in.malformed("bit %d of %d is set".formatted(bits.length() - 1, count));
    }
    return bits;
  }

  private static long bytes(long count) {
    return (count + Byte.SIZE - 1) / Byte.SIZE;
  }
}
