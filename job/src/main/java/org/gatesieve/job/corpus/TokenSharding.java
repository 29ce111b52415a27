package org.gatesieve.job.corpus;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/** Lays blocks of ids together to contiguous shards. */
final class TokenSharding {
  private TokenSharding() {}

  /** Shard i in partition i, empty shards included; cached when first computed. */
  static JavaRDD<TokenShard> shards(
      JavaRDD<EncodedBlock> blocks, Broadcast<BlockPositions> positions, ShardPlan plan) {
    return blocks
        .flatMapToPair(block -> slices(block, positions.value(), plan))
        // The partition of an Integer key is the key itself as long as it is below the count.
        .partitionBy(new HashPartitioner(plan.shards()))
        .mapPartitionsWithIndex((number, slices) -> shard(number, slices, plan), true)
        .persist(StorageLevel.MEMORY_AND_DISK());
  }

  private static Iterator<Tuple2<Integer, ShardPlan.Slice>> slices(
      EncodedBlock block, BlockPositions positions, ShardPlan plan) {
    return plan.slices(positions.span(block.key()).from(), block.tokens()).stream()
        .map(slice -> new Tuple2<>(slice.shard(), slice))
        .iterator();
  }

  /** Every slice knows its place, so that the order in which they arrive does not matter. */
  private static Iterator<TokenShard> shard(
      int number, Iterator<Tuple2<Integer, ShardPlan.Slice>> slices, ShardPlan plan) {
    int[] tokens = new int[plan.length(number)];
    slices.forEachRemaining(
        entry -> {
          int[] slice = entry._2().tokens();
          System.arraycopy(slice, 0, tokens, entry._2().place(), slice.length);
        });
    return List.of(new TokenShard(number, tokens)).iterator();
  }
}
