package org.gatesieve.compact.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** UTF-8 that refuses what it cannot represent, where {@link String} would put question marks. */
final class Utf8 {
  /** What {@link String} puts in the place of malformed bytes, but may also be meant. */
  private static final char REPLACEMENT = '\ufffd';

  private Utf8() {}

  static byte[] encode(String text) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("no well-formed Unicode: \"" + text + "\"", e);
    }
  }

  /** The text of the first {@code length} bytes. */
  static String decode(byte[] bytes, int length) throws CharacterCodingException {
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    // A decoder and its buffer are larger than a word is: it pays to need them hardly ever.
    return text.indexOf(REPLACEMENT) < 0
        ? text
        : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
  }
}
