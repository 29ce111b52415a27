package org.gatesieve.job.baseline;

import java.util.Arrays;

/**
 * Numbers the n-grams of one length in the order in which they turn up, from 0. An n-gram is given
 * by the number of its first n − 1 tokens and by its last token; open addressing over primitive
 * arrays, since there are millions.
 */
final class NgramIds {
  static final int NONE = -1;

  private static final int TOKEN_BITS = 24;

  private long[] keys = new long[16];

  /** Number + 1 of the n-gram in a slot, 0 for a free one. */
  private int[] slots = new int[32];

  private int size;

  /** The n-gram's number, {@link #NONE} when it was never added. */
  int find(int context, int token) {
    return slots[slot(key(context, token))] - 1;
  }

  /** The n-gram's number, which is the former {@link #size} when it is new. */
  int add(int context, int token) {
    long key = key(context, token);
    int slot = slot(key);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size + size / 2);
    }
    keys[size] = key;
    slots[slot] = ++size;
    if (3L * size > 2L * slots.length) {
      rehash();
    }
    return size - 1;
  }

  int size() {
    return size;
  }

  private static long key(int context, int token) {
    return (long) context << TOKEN_BITS | token;
  }

  /** The slot that holds {@code key}, or the free one where it belongs. */
  private int slot(long key) {
    int mask = slots.length - 1;
    int slot = hash(key) & mask;
    while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void rehash() {
    slots = new int[2 * slots.length];
    for (int id = 0; id < size; id++) {
      slots[slot(keys[id])] = id + 1;
    }
  }

  private static int hash(long key) {
    long mixed = key * 0x9e3779b97f4a7c15L;
    return (int) (mixed ^ mixed >>> 32);
  }
}
