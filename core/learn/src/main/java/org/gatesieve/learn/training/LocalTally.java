package org.gatesieve.learn.training;

/** Counts what a shard's local steps have seen. */
final class LocalTally {
  private final int shard;
  private long examples;
  private long tokens;
  private double lossSum;

  LocalTally(int shard) {
    this.shard = shard;
  }

  void add(int step, long batchExamples, long batchTokens, double loss) {
    if (!Double.isFinite(loss)) {
      throw TrainingDivergedException.loss(shard, step, loss);
    }
    examples += batchExamples;
    tokens += batchTokens;
    lossSum += loss * batchExamples;
  }

  /**
   * The result after the last step, whose loss was taken before its update.
   *
   * @param carried h and c for the next round of running text; null for documents
   */
  ShardResult result(TrainingState state, StreamState carried) {
    for (float parameter : state.parameters()) {
      if (!Float.isFinite(parameter)) {
        throw TrainingDivergedException.parameters(shard, state.step() - 1);
      }
    }
    return new ShardResult(shard, state, examples, tokens, lossSum, carried);
  }
}
