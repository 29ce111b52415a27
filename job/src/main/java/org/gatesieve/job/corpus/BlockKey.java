package org.gatesieve.job.corpus;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Where a block of running text stands among the others.
 *
 * @param file qualified path
 * @param split where the split that holds the block begins in its file
 * @param number which block of the split, from 0
 */
record BlockKey(String file, long split, int number) implements Comparable<BlockKey>, Serializable {
  private static final Comparator<BlockKey> ORDER =
      Comparator.comparing(BlockKey::file)
          .thenComparingLong(BlockKey::split)
          .thenComparingInt(BlockKey::number);

  @Override
  public int compareTo(BlockKey other) {
    return ORDER.compare(this, other);
  }
}
