package org.gatesieve.learn.noise;

/**
 * The counter-based generator Philox4x32-10 (Salmon, Moraes, Dror, Shaw 2011): a keyed bijection
 * that turns a 128-bit counter into four independent 32-bit numbers.
 */
final class Philox {
  /** Numbers that one counter gives. */
  static final int WORDS = 4;

  static final long MULTIPLIER_0 = 0xD2511F53L;
  static final long MULTIPLIER_1 = 0xCD9E8D57L;
  static final int WEYL_0 = 0x9E3779B9;
  static final int WEYL_1 = 0xBB67AE85;
  static final int ROUNDS = 10;

  private Philox() {}

  /** Writes the four numbers of the counter (c0, c1, c2, c3) to {@code out}. */
  static void block(long key, int c0, int c1, int c2, int c3, int[] out) {
    int key0 = (int) key;
    int key1 = (int) (key >>> 32);
    int x0 = c0;
    int x1 = c1;
    int x2 = c2;
    int x3 = c3;
    for (int round = 0; round < ROUNDS; round++) {
      long product0 = MULTIPLIER_0 * Integer.toUnsignedLong(x0);
      long product1 = MULTIPLIER_1 * Integer.toUnsignedLong(x2);
      x0 = (int) (product1 >>> 32) ^ x1 ^ key0;
      x1 = (int) product1;
      x2 = (int) (product0 >>> 32) ^ x3 ^ key1;
      x3 = (int) product0;
      key0 += WEYL_0;
      key1 += WEYL_1;
    }
    out[0] = x0;
    out[1] = x1;
    out[2] = x2;
    out[3] = x3;
  }
}
