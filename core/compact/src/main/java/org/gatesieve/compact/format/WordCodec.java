package org.gatesieve.compact.format;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Front-coded words: how many bytes a word shares with the one before, how many follow, and those.
 */
final class WordCodec {
  /** One byte of shared length keeps a small file from unfolding into a huge vocabulary. */
  private static final int LONGEST_SHARED = 255;

  private static final int SMALLEST_WORD = 2;

  private WordCodec() {}

  static byte[] encode(List<String> words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Varint.write(out, words.size());
    byte[] previous = {};
    for (String word : words) {
      byte[] bytes = Utf8.encode(word);
      int mismatch = Arrays.mismatch(previous, bytes);
      int shared = Math.min(LONGEST_SHARED, mismatch < 0 ? bytes.length : mismatch);
      out.write(shared);
      Varint.write(out, bytes.length - shared);
      out.write(bytes, shared, bytes.length - shared);
      previous = bytes;
    }
    return out.toByteArray();
  }

  static List<String> read(ByteReader in) throws ModelFormatException {
    int count = Varint.read(in);
    if (count > in.remaining() / SMALLEST_WORD) {
      throw in.malformed("claims %d words, %d bytes are left".formatted(count, in.remaining()));
    }
    List<String> words = new ArrayList<>(count);
    byte[] previous = {};
    for (int i = 0; i < count; i++) {
      previous = word(in, previous);
      words.add(ByteReader.of(previous, 0, previous.length, "word " + i).utf8());
    }
    in.requireEnd();
    return words;
  }

  private static byte[] word(ByteReader in, byte[] previous) throws ModelFormatException {
    int shared = in.unsignedByte();
    if (shared > previous.length) {
      throw in.malformed("shares %d bytes with a word of %d".formatted(shared, previous.length));
    }
    int own = Varint.read(in);
    if (own > in.remaining()) {
      throw in.malformed("word claims %d bytes, %d are left".formatted(own, in.remaining()));
    }
    byte[] word = Arrays.copyOf(previous, shared + own);
    in.bytes(word, shared, own);
    return word;
  }
}
