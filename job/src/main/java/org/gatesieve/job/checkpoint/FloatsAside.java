package org.gatesieve.job.checkpoint;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/** The float arrays of a JSON document, which says only where each of them is. */
final class FloatsAside {
  private static final int CHUNK = 1 << 14;

  private final List<float[]> arrays = new ArrayList<>();
  private long floats;

  /** Writes {@code [first, length]} for an array and keeps the array. */
  SimpleModule collecting() {
    return new SimpleModule().addSerializer(float[].class, new Collecting());
  }

  /** Takes arrays from the bytes that {@link #writeTo} wrote. */
  static SimpleModule from(byte[] bytes) {
    return new SimpleModule()
        .addDeserializer(
            float[].class,
            new Taking(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer()));
  }

  /** Writes all arrays that were kept, in their order. */
  void writeTo(OutputStream out) throws IOException {
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (float[] array : arrays) {
      for (int from = 0; from < array.length; from += CHUNK) {
        int length = Math.min(CHUNK, array.length - from);
        chunk.asFloatBuffer().put(array, from, length);
        out.write(chunk.array(), 0, length * Float.BYTES);
      }
    }
  }

  private final class Collecting extends StdSerializer<float[]> {
    private static final long serialVersionUID = 1L;

    Collecting() {
      super(float[].class);
    }

    @Override
    public void serialize(float[] array, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeArray(new long[] {floats, array.length}, 0, 2);
      arrays.add(array);
      floats += array.length;
    }
  }

  private static final class Taking extends StdDeserializer<float[]> {
    private static final long serialVersionUID = 1L;
    private final transient FloatBuffer all;

    Taking(FloatBuffer all) {
      super(float[].class);
      this.all = all;
    }

    @Override
    public float[] deserialize(JsonParser in, DeserializationContext context) throws IOException {
      int[] place = context.readValue(in, int[].class);
      float[] array = new float[place[1]];
      all.get(place[0], array);
      return array;
    }
  }
}
