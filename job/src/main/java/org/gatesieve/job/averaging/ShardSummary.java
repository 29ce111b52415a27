package org.gatesieve.job.averaging;

import java.io.Serializable;
import org.gatesieve.learn.training.ShardResult;
import org.gatesieve.learn.training.StreamState;

/**
 * What a shard saw in a round.
 *
 * @param lossSum cross-entropy, summed over {@code examples}
 * @param seconds wall time of its local steps
 * @param carried h and c for the shard's next round; null for documents
 */
public record ShardSummary(
    int shard, long examples, long tokens, double lossSum, double seconds, StreamState carried)
    implements Serializable {

  static ShardSummary of(ShardResult result, double seconds) {
    return new ShardSummary(
        result.shard(),
        result.examples(),
        result.tokens(),
        result.lossSum(),
        seconds,
        result.carried());
  }
}
