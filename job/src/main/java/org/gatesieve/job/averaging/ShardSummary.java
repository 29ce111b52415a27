package org.gatesieve.job.averaging;

import java.io.Serializable;
import org.gatesieve.learn.training.ShardResult;

/**
 * What a shard saw in a round.
 *
 * @param lossSum cross-entropy, summed over {@code examples}
 * @param seconds wall time of its local steps
 */
public record ShardSummary(int shard, long examples, long tokens, double lossSum, double seconds)
    implements Serializable {

  static ShardSummary of(ShardResult result, double seconds) {
    return new ShardSummary(
        result.shard(), result.examples(), result.tokens(), result.lossSum(), seconds);
  }
}
