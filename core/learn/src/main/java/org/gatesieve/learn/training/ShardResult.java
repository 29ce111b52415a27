package org.gatesieve.learn.training;

/**
 * What one shard contributes to an averaging round.
 *
 * @param shard number of the shard
 * @param state parameters and updater state after the local steps
 * @param examples documents, or targets of a language model, seen: the weight in averages; 0 for an
 *     empty shard
 * @param tokens ids seen
 * @param lossSum cross-entropy, summed over the examples
 * @param carried h and c for the next round of a language model's shard; null for documents
 */
public record ShardResult(
    int shard,
    TrainingState state,
    long examples,
    long tokens,
    double lossSum,
    StreamState carried) {

  /** An empty shard lets the steps pass idly. */
  static ShardResult empty(int shard, TrainingState state, int steps, StreamState carried) {
    TrainingState idle =
        new TrainingState(state.parameters(), state.updater(), state.step() + steps);
    return new ShardResult(shard, idle, 0, 0, 0, carried);
  }
}
