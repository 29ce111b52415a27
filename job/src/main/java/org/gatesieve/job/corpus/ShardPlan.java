package org.gatesieve.job.corpus;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gatesieve.job.failure.JobException;

/**
 * Cuts T tokens into S pieces: piece s is [s·T/S, (s+1)·T/S). A shard is a piece and, where there
 * is one, the token behind it.
 *
 * @param tokens T
 * @param shards S
 */
record ShardPlan(long tokens, int shards) implements Serializable {
  private static final int LONGEST = Integer.MAX_VALUE - 16;

  ShardPlan {
    if (tokens / shards + 2 > LONGEST) {
      throw JobException.configuration(
          "corpus.shards "
              + shards
              + " is too few for "
              + tokens
              + " tokens; a shard holds up to "
              + LONGEST);
    }
  }

  /**
   * Tokens of one shard that follow one another.
   *
   * @param place of the first of them in the shard
   * @param tokens ids
   */
  record Slice(int shard, int place, int[] tokens) implements Serializable {}

  int length(int shard) {
    return (int) (end(shard) - start(shard));
  }

  /** What each shard takes of {@code block}, whose first token stands at {@code position}. */
  List<Slice> slices(long position, int[] block) {
    List<Slice> slices = new ArrayList<>();
    long blockEnd = position + block.length;
    for (int shard = firstReaching(position); shard < shards && start(shard) < blockEnd; shard++) {
      long from = Math.max(start(shard), position);
      long to = Math.min(end(shard), blockEnd);
      if (from < to) {
        int[] taken = Arrays.copyOfRange(block, (int) (from - position), (int) (to - position));
        slices.add(new Slice(shard, (int) (from - start(shard)), taken));
      }
    }
    return slices;
  }

  private long start(int shard) {
    return shard * tokens / shards;
  }

  private long end(int shard) {
    return Math.min(tokens, start(shard + 1) + 1);
  }

  private int firstReaching(long position) {
    int low = 0;
    int high = shards;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (end(middle) > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
