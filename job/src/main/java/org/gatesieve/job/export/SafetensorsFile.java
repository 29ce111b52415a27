package org.gatesieve.job.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * A safetensors file: the length of a JSON header, 8 bytes; the header, with blanks behind it up to
 * a multiple of 8; the tensors without gaps, in the order of the header. All little-endian.
 */
final class SafetensorsFile implements ExportedModel {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ALIGNMENT = 8;
  private static final int CHUNK = 1 << 14;

  private final Map<String, Object> header = new LinkedHashMap<>();
  private final List<Values> tensors = new ArrayList<>();
  private long end;

  SafetensorsFile(Map<String, String> metadata) {
    header.put("__metadata__", metadata);
  }

  /** Adds float32 values under a name; they are kept, not copied. */
  void floats(String name, float[] values, long... shape) {
    add(name, "F32", shape, new Values(values.length, i -> Float.floatToRawIntBits(values[i])));
  }

  /** Adds a vector of int32 under a name; it is kept, not copied. */
  void integers(String name, int[] values) {
    add(name, "I32", new long[] {values.length}, new Values(values.length, i -> values[i]));
  }

  private void add(String name, String type, long[] shape, Values values) {
    long start = end;
    end += (long) Integer.BYTES * values.count();
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("dtype", type);
    entry.put("shape", Arrays.stream(shape).boxed().toList());
    entry.put("data_offsets", List.of(start, end));
    header.put(name, entry);
    tensors.add(values);
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    byte[] json = json();
    int padded = (json.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    ByteBuffer front = ByteBuffer.allocate(Long.BYTES + padded).order(ByteOrder.LITTLE_ENDIAN);
    Arrays.fill(front.array(), (byte) ' ');
    front.putLong(padded).put(json);
    out.write(front.array());
    for (Values values : tensors) {
      write(values, out);
    }
  }

  private byte[] json() {
    try {
      return JSON.writeValueAsString(header).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("names and numbers can be written", e);
    }
  }

  private static void write(Values values, OutputStream out) throws IOException {
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int from = 0; from < values.count(); from += CHUNK) {
      int to = Math.min(values.count(), from + CHUNK);
      chunk.clear();
      for (int i = from; i < to; i++) {
        chunk.putInt(values.bits().applyAsInt(i));
      }
      out.write(chunk.array(), 0, chunk.position());
    }
  }

  /** Four bytes for each index. */
  private record Values(int count, IntUnaryOperator bits) {}
}
