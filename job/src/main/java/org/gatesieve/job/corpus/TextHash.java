package org.gatesieve.job.corpus;

import java.io.Serializable;

/**
 * Hash of lines in their order: a polynomial over the hashes of the lines, so that texts can be
 * hashed in pieces, however they are cut.
 *
 * @param value modulo 2^64
 * @param lines number of lines
 */
record TextHash(long value, long lines) implements Serializable {
  static final TextHash EMPTY = new TextHash(0, 0);

  // Its powers repeat after 2^62 only, as those of every number that is 3 or 5 modulo 8.
  private static final long BASE = 0x9e3779b97f4a7c15L;

  static TextHash of(String line) {
    return new TextHash(ContentHash.FINGERPRINT.of(line), 1);
  }

  /** The hash of these lines and then those of {@code next}. */
  TextHash then(TextHash next) {
    return new TextHash(value * power(next.lines) + next.value, lines + next.lines);
  }

  private static long power(long exponent) {
    long power = 1;
    long square = BASE;
    for (long left = exponent; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        power *= square;
      }
      square *= square;
    }
    return power;
  }
}
