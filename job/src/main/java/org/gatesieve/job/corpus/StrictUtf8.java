package org.gatesieve.job.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decoding that refuses bytes which are not UTF-8, where {@code new String} would replace them. */
public final class StrictUtf8 {
  private StrictUtf8() {}

  /** The text without its byte order mark; empty when {@code bytes} are not UTF-8. */
  public static Optional<String> decode(byte[] bytes) {
    return characters(bytes).map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  /** The text with all its characters; empty when {@code bytes} are not UTF-8. */
  static Optional<String> characters(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }
}
