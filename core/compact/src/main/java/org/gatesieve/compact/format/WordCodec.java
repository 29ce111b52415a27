package org.gatesieve.compact.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Front-coded words: how many bytes a word shares with the one before, how many follow, and those.
 */
final class WordCodec {
  /** One byte of shared length keeps a small file from unfolding into a huge vocabulary. */
  private static final int LONGEST_SHARED = 255;

  /**
   * How many times the bytes of its section a vocabulary may have: no real one comes near, and two
   * bytes that repeat 255 again and again must not fill the memory.
   */
  private static final int MOST_UNFOLDED = 8;

  private static final int SMALLEST_WORD = 2;

  private WordCodec() {}

  static byte[] encode(List<String> words) {
    byte[] shortest = encode(words, LONGEST_SHARED);
    long unfolded = words.stream().mapToLong(word -> Utf8.encode(word).length).sum();
    return unfolded > mostUnfolded(shortest.length) ? encode(words, 0) : shortest;
  }

  private static byte[] encode(List<String> words, int longestShared) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Varint.write(out, words.size());
    byte[] previous = {};
    for (String word : words) {
      byte[] bytes = Utf8.encode(word);
      int mismatch = Arrays.mismatch(previous, bytes);
      int shared = Math.min(longestShared, mismatch < 0 ? bytes.length : mismatch);
      out.write(shared);
      Varint.write(out, bytes.length - shared);
      out.write(bytes, shared, bytes.length - shared);
      previous = bytes;
    }
    return out.toByteArray();
  }

  static List<String> read(ByteReader in) throws ModelFormatException {
    long left = mostUnfolded(in.remaining());
    int count = Varint.read(in);
    if (count > in.remaining() / SMALLEST_WORD) {
      throw in.malformed("claims %d words, %d bytes are left".formatted(count, in.remaining()));
    }
    List<String> words = new ArrayList<>(count);
    byte[] word = new byte[LONGEST_SHARED];
    int length = 0;
    for (int i = 0; i < count; i++) {
      int shared = shared(in, length);
      int own = own(in);
      length = shared + own;
      left -= length;
      if (left < 0) {
        throw in.malformed("words unfold to more than " + MOST_UNFOLDED + " times its bytes");
      }
      if (length > word.length) {
        word = Arrays.copyOf(word, length);
      }
      in.bytes(word, shared, own);
      words.add(text(word, length, i));
    }
    in.requireEnd();
    return words;
  }

  private static long mostUnfolded(int bytes) {
    return (long) MOST_UNFOLDED * bytes;
  }

  private static String text(byte[] word, int length, int position) throws ModelFormatException {
    try {
      return Utf8.decode(word, length);
    } catch (CharacterCodingException e) {
      throw new ModelFormatException("word " + position + " is not UTF-8", e);
    }
  }

  private static int shared(ByteReader in, int length) throws ModelFormatException {
    int shared = in.unsignedByte();
    if (shared > length) {
      throw in.malformed("shares %d bytes with a word of %d".formatted(shared, length));
    }
    return shared;
  }

  private static int own(ByteReader in) throws ModelFormatException {
    int own = Varint.read(in);
    if (own > in.remaining()) {
      throw in.malformed("word claims %d bytes, %d are left".formatted(own, in.remaining()));
    }
    return own;
  }
}
