package org.gatesieve.compact.format;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Changes to the bytes of a model file behind a checksum that fits. */
final class TamperedFile {
  static final int VERSION_AT = 8;
  static final int HEADER_LENGTH_AT = 12;
  static final int HEADER_AT = 16;

  private TamperedFile() {}

  /** {@code file} with the first match of {@code pattern} in its header replaced. */
  static byte[] withHeader(byte[] file, String pattern, String replacement) {
    int length = little(file).getInt(HEADER_LENGTH_AT);
    String header = new String(file, HEADER_AT, length, StandardCharsets.UTF_8);
    String changed = header.replaceFirst(pattern, replacement);
    assertNotEquals(header, changed);
    byte[] bytes = changed.getBytes(StandardCharsets.UTF_8);
    byte[] tampered = new byte[file.length - length + bytes.length];
    little(tampered)
        .put(file, 0, HEADER_LENGTH_AT)
        .putInt(bytes.length)
        .put(bytes)
        .put(file, HEADER_AT + length, file.length - HEADER_AT - length);
    return sealed(tampered);
  }

  /** Where a section ends, the sections being those of {@code file}. */
  static int endOf(String name, SectionWriter sections, byte[] file) {
    int end = HEADER_AT + little(file).getInt(HEADER_LENGTH_AT);
    for (Section section : sections.table()) {
      end += section.bytes();
      if (section.name().equals(name)) {
        return end;
      }
    }
    throw new AssertionError(name);
  }

  /** {@code file} itself, with the checksum of what is in it now. */
  static byte[] sealed(byte[] file) {
    int contents = file.length - Integer.BYTES;
    little(file).putInt(contents, ModelFile.checksum(file, contents));
    return file;
  }

  static ByteBuffer little(byte[] file) {
    return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }

  static void assertRefused(String message, byte[] bytes) {
    ModelFormatException failure =
        assertThrows(ModelFormatException.class, () -> ModelFile.read(bytes));
    assertTrue(failure.getMessage().contains(message), failure.getMessage());
  }
}
