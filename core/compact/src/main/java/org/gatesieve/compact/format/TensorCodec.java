package org.gatesieve.compact.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;

/** Float tensors to bytes and back, keeping every bit of every value. */
final class TensorCodec {
  private TensorCodec() {}

  static byte[] dense(float[] values) {
    byte[] out = new byte[Math.multiplyExact(values.length, Float.BYTES)];
    littleEndian(out).asFloatBuffer().put(values);
    return out;
  }

  static byte[] bitmap(float[] values) {
    BitSet nonZero = new BitSet(values.length);
    for (int i = 0; i < values.length; i++) {
      nonZero.set(i, Float.floatToRawIntBits(values[i]) != 0);
    }
    byte[] bits = BitCodec.encode(nonZero, values.length);
    byte[] out = Arrays.copyOf(bits, bits.length + nonZero.cardinality() * Float.BYTES);
    ByteBuffer kept = littleEndian(out).position(bits.length);
    nonZero.stream().forEach(i -> kept.putFloat(values[i]));
    return out;
  }

  static float[] readDense(ByteReader in, long count) throws ModelFormatException {
    if (count != in.remaining() / Float.BYTES || in.remaining() % Float.BYTES != 0) {
      throw in.malformed("%d values do not fill its %d bytes".formatted(count, in.remaining()));
    }
    float[] values = new float[(int) count];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.float32();
    }
    return values;
  }

  static float[] readBitmap(ByteReader in, long count) throws ModelFormatException {
    BitSet nonZero = BitCodec.read(in, count);
    long needed = (long) nonZero.cardinality() * Float.BYTES;
    if (in.remaining() != needed) {
      throw in.malformed(
          "%d non-zero values need %d bytes, it has %d"
              .formatted(nonZero.cardinality(), needed, in.remaining()));
    }
    float[] values = new float[(int) count];
    for (int i = nonZero.nextSetBit(0); i >= 0; i = nonZero.nextSetBit(i + 1)) {
      values[i] = in.float32();
    }
    return values;
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
