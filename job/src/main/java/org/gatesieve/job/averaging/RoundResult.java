package org.gatesieve.job.averaging;

import java.util.List;
import org.gatesieve.learn.training.TrainingState;

/**
 * The outcome of an averaging round.
 *
 * @param state the averaged state, input of the next round
 * @param shards the shards that saw examples, in their order
 */
public record RoundResult(TrainingState state, List<ShardSummary> shards) {

  public long examples() {
    return shards.stream().mapToLong(ShardSummary::examples).sum();
  }

  public long tokens() {
    return shards.stream().mapToLong(ShardSummary::tokens).sum();
  }

  /** Wall time of the local steps, summed over the shards. */
  public double localSeconds() {
    return shards.stream().mapToDouble(ShardSummary::seconds).sum();
  }

  /** Wall time of the local steps of the shard that took longest. */
  public double longestLocalSeconds() {
    return shards.stream().mapToDouble(ShardSummary::seconds).max().orElse(0);
  }

  /** Parameters and updater state, to every shard and back. */
  public long exchangedBytes() {
    long numbers = (long) state.parameters().length + state.updater().length;
    return 2L * shards.size() * numbers * Float.BYTES;
  }

  /** Mean cross-entropy per document over the local steps. */
  public double loss() {
    return shards.stream().mapToDouble(ShardSummary::lossSum).sum() / examples();
  }
}
