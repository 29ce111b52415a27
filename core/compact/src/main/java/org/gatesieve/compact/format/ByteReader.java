package org.gatesieve.compact.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;

/** Little-endian reader over a part of a file; never reads beyond the part. */
final class ByteReader {
  private final ByteBuffer bytes;
  private final String part;

  private ByteReader(ByteBuffer bytes, String part) {
    this.bytes = bytes;
    this.part = part;
  }

  static ByteReader of(byte[] file, int from, int to, String part) {
    ByteBuffer bytes = ByteBuffer.wrap(file).position(from).limit(to);
    return new ByteReader(bytes.order(ByteOrder.LITTLE_ENDIAN), part);
  }

  int remaining() {
    return bytes.remaining();
  }

  int int32() throws ModelFormatException {
    require(Integer.BYTES);
    return bytes.getInt();
  }

  float float32() throws ModelFormatException {
    require(Float.BYTES);
    return bytes.getFloat();
  }

  int unsignedByte() throws ModelFormatException {
    require(1);
    return Byte.toUnsignedInt(bytes.get());
  }

  void bytes(byte[] into, int from, int length) throws ModelFormatException {
    require(length);
    bytes.get(into, from, length);
  }

  /** Splits the next {@code length} bytes off. */
  ByteReader slice(int length, String name) throws ModelFormatException {
    if (length < 0 || length > remaining()) {
      throw malformed(
          "%s claims %s bytes, %d are left"
              .formatted(name, Integer.toUnsignedString(length), remaining()));
    }
    ByteBuffer slice = bytes.duplicate().limit(bytes.position() + length);
    bytes.position(bytes.position() + length);
    return new ByteReader(slice.order(ByteOrder.LITTLE_ENDIAN), name);
  }

  /** Everything left, as text. */
  String utf8() throws ModelFormatException {
    byte[] rest = new byte[remaining()];
    bytes.get(rest);
    try {
      return Utf8.decode(rest, rest.length);
    } catch (CharacterCodingException e) {
      throw new ModelFormatException(part + " is not UTF-8", e);
    }
  }

  void requireEnd() throws ModelFormatException {
    if (remaining() > 0) {
      throw malformed(remaining() + " bytes too many");
    }
  }

  ModelFormatException malformed(String problem) {
    return new ModelFormatException(
        "%s, byte %d of the file: %s".formatted(part, bytes.position(), problem));
  }

  private void require(int length) throws ModelFormatException {
    if (length > remaining()) {
      throw malformed("needs %d bytes, %d are left".formatted(length, remaining()));
    }
  }
}
