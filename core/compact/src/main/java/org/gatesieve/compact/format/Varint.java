package org.gatesieve.compact.format;

import java.io.ByteArrayOutputStream;

/** Numbers from 0 to 2³¹ − 1, seven bits a byte, least significant first. */
final class Varint {
  private static final int BITS = 7;
  private static final int MORE = 1 << BITS;
  private static final int MASK = MORE - 1;

  private Varint() {}

  static void write(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest >= MORE) {
      out.write((rest & MASK) | MORE);
      rest >>>= BITS;
    }
    out.write(rest);
  }

  static int read(ByteReader in) throws ModelFormatException {
    long value = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += BITS) {
      int next = in.unsignedByte();
      value |= (long) (next & MASK) << shift;
      if ((next & MORE) == 0 && value <= Integer.MAX_VALUE) {
        return (int) value;
      }
    }
    throw in.malformed("number beyond 2^31 - 1");
  }
}
