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
      throw new TrainingDivergedException(shard, step, loss);
    }
    examples += batchExamples;
    tokens += batchTokens;
    lossSum += loss * batchExamples;
  }

  ShardResult result(TrainingState state) {
    return new ShardResult(shard, state, examples, tokens, lossSum);
  }
}
