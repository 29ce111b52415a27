package org.gatesieve.job.averaging;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Floats on their way between processes. Java serializes an array of them number by number, which
 * took most of an exchange; here they are copied in blocks of bytes.
 */
final class FloatParcel implements Externalizable {
  private static final long serialVersionUID = 1L;
  private static final int BLOCK = 1 << 14;

  private float[] values;

  /** For deserialization. */
  public FloatParcel() {}

  /**
   * @param values the array itself, not a copy
   */
  FloatParcel(float[] values) {
    this.values = values;
  }

  float[] values() {
    return values;
  }

  @Override
  public void writeExternal(ObjectOutput out) throws IOException {
    out.writeInt(values.length);
    byte[] bytes = block();
    FloatBuffer floats = floats(bytes);
    for (int from = 0; from < values.length; from += BLOCK) {
      int length = Math.min(BLOCK, values.length - from);
      floats.clear().put(values, from, length);
      out.write(bytes, 0, length * Float.BYTES);
    }
  }

  @Override
  public void readExternal(ObjectInput in) throws IOException {
    values = new float[in.readInt()];
    byte[] bytes = block();
    FloatBuffer floats = floats(bytes);
    for (int from = 0; from < values.length; from += BLOCK) {
      int length = Math.min(BLOCK, values.length - from);
      in.readFully(bytes, 0, length * Float.BYTES);
      floats.clear().get(values, from, length);
    }
  }

  private byte[] block() {
    return new byte[Math.min(BLOCK, values.length) * Float.BYTES];
  }

  private static FloatBuffer floats(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
  }
}
