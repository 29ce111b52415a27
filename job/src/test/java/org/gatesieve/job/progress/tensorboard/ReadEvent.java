package org.gatesieve.job.progress.tensorboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An event as a reader of its own decodes it, by the wire format of protocol buffers alone.
 *
 * @param scalars by tag
 */
record ReadEvent(long step, String version, boolean isStart, Map<String, Float> scalars) {

  static ReadEvent ofVersion() {
    return new ReadEvent(0, "brain.Event:2", false, Map.of());
  }

  static List<ReadEvent> all(Path file) throws IOException {
    ByteBuffer bytes = littleEndian(Files.readAllBytes(file));
    List<ReadEvent> events = new ArrayList<>();
    while (bytes.hasRemaining()) {
      byte[] length = next(bytes, Long.BYTES);
      assertEquals(unmasked(bytes.getInt()), checksum(length), "checksum of a length");
      byte[] data = next(bytes, (int) littleEndian(length).getLong());
      assertEquals(unmasked(bytes.getInt()), checksum(data), "checksum of an event");
      events.add(of(data));
    }
    return events;
  }

  private static ReadEvent of(byte[] data) {
    long step = 0;
    String version = "";
    boolean start = false;
    Map<String, Float> scalars = new HashMap<>();
    for (Field field : Field.all(data)) {
      switch (field.number) {
        case 1 -> assertEquals(Long.BYTES, field.bytes.length);
        case 2 -> step = field.value;
        case 3 -> version = new String(field.bytes, StandardCharsets.UTF_8);
        case 5 -> Field.all(field.bytes).forEach(value -> addScalar(scalars, value.bytes));
        case 7 -> start = Field.all(field.bytes).get(0).value == 1;
        default -> throw new AssertionError("field " + field.number);
      }
    }
    return new ReadEvent(step, version, start, scalars);
  }

  private static void addScalar(Map<String, Float> scalars, byte[] value) {
    String tag = "";
    float number = Float.NaN;
    for (Field field : Field.all(value)) {
      if (field.number == 1) {
        tag = new String(field.bytes, StandardCharsets.UTF_8);
      } else if (field.number == 8) {
        for (Field tensor : Field.all(field.bytes)) {
          number = tensor.number == 4 ? littleEndian(tensor.bytes).getFloat() : number;
        }
      }
    }
    scalars.put(tag, number);
  }

  private static byte[] next(ByteBuffer bytes, int length) {
    byte[] part = new byte[length];
    bytes.get(part);
    return part;
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int unmasked(int masked) {
    return Integer.rotateLeft(masked - 0xa282ead8, 15);
  }

  /** CRC-32C bit by bit, reflected. */
  private static int checksum(byte[] data) {
    int crc = -1;
    for (byte each : data) {
      crc ^= each & 0xff;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        crc = (crc >>> 1) ^ ((crc & 1) * 0x82f63b78);
      }
    }
    return ~crc;
  }

  /** A field on the wire; a number of eight bytes stays bytes. */
  private record Field(int number, long value, byte[] bytes) {
    static List<Field> all(byte[] message) {
      ByteBuffer in = littleEndian(message);
      List<Field> fields = new ArrayList<>();
      while (in.hasRemaining()) {
        long tag = varint(in);
        int number = (int) (tag >>> 3);
        fields.add(
            switch ((int) tag & 7) {
              case 0 -> new Field(number, varint(in), new byte[0]);
              case 1 -> new Field(number, 0, next(in, Long.BYTES));
              case 2 -> new Field(number, 0, next(in, (int) varint(in)));
              default -> throw new AssertionError("wire type of tag " + tag);
            });
      }
      return fields;
    }

    private static long varint(ByteBuffer in) {
      long value = 0;
      for (int shift = 0; ; shift += 7) {
        byte part = in.get();
        value |= (long) (part & 0x7f) << shift;
        if (part >= 0) {
          return value;
        }
      }
    }
  }
}
