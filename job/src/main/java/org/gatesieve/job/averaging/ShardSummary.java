package org.gatesieve.job.averaging;

import java.io.Serializable;
import org.gatesieve.learn.training.ShardResult;

/**
 * What a shard saw in a round.
 *
 * @param lossSum cross-entropy, summed over {@code examples}
 */
public record ShardSummary(int shard, long examples, long tokens, double lossSum)
    implements Serializable {

  static ShardSummary of(ShardResult result) {
    return new ShardSummary(result.shard(), result.examples(), result.tokens(), result.lossSum());
  }
}
