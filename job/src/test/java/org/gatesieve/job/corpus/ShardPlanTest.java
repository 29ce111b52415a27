package org.gatesieve.job.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.gatesieve.job.failure.ExitCode;
import org.gatesieve.job.failure.JobException;
import org.junit.jupiter.api.Test;

class ShardPlanTest {
  private static final int[] TEXT = IntStream.range(0, 23).toArray();

  @Test
  void blocksOfAnyLengthGiveTheSameShards() {
    int[][] expected = {numbers(0, 6), numbers(5, 12), numbers(11, 18), numbers(17, 23)};
    for (int length = 1; length <= TEXT.length; length++) {
      assertArrayEquals(expected, shards(length, 4), "blocks of " + length);
    }
  }

  @Test
  void everyTokenButTheFirstIsATargetOnce() {
    for (int count = 1; count <= 30; count++) {
      int[] targets =
          Arrays.stream(shards(5, count)).flatMapToInt(s -> Arrays.stream(s).skip(1)).toArray();
      assertArrayEquals(numbers(1, 23), targets, count + " shards");
    }
  }

  @Test
  void noTokensAreEmptyShards() {
    assertEquals(0, new ShardPlan(0, 2).length(0));
    assertEquals(0, new ShardPlan(0, 2).length(1));
  }

  @Test
  void shardThatNoArrayHoldsIsAConfigurationError() {
    JobException failure =
        assertThrows(JobException.class, () -> new ShardPlan(10_000_000_000L, 4));
    assertEquals(ExitCode.CONFIGURATION, failure.exitCode());
    assertTrue(failure.getMessage().contains("corpus.shards 4"), failure.getMessage());
  }

  private static int[][] shards(int blockLength, int count) {
    ShardPlan plan = new ShardPlan(TEXT.length, count);
    int[][] shards = new int[count][];
    Arrays.setAll(shards, shard -> new int[plan.length(shard)]);
    for (int from = 0; from < TEXT.length; from += blockLength) {
      int[] block = Arrays.copyOfRange(TEXT, from, Math.min(TEXT.length, from + blockLength));
      for (ShardPlan.Slice slice : plan.slices(from, block)) {
        int[] tokens = slice.tokens();
        System.arraycopy(tokens, 0, shards[slice.shard()], slice.place(), tokens.length);
      }
    }
    return shards;
  }

  private static int[] numbers(int from, int to) {
    return IntStream.range(from, to).toArray();
  }
}
