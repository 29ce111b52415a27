package org.gatesieve.job.corpus;

import org.apache.spark.api.java.JavaRDD;

/**
 * One part of a corpus of running text.
 *
 * @param shards shard i in partition i, cached
 * @param tokens ids of the part, each counted once
 * @param leftOut tokens that have no id and are not in the shards
 */
public record TextPart(JavaRDD<TokenShard> shards, long tokens, long leftOut) {

  /** Tokens to predict: all but the first. */
  public long targets() {
    return Math.max(0, tokens - 1);
  }
}
