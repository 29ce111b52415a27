package org.gatesieve.job.pipeline;

import java.io.Serializable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.gatesieve.compact.inference.CompactLanguageModel;
import org.gatesieve.compact.inference.TextScore;
import org.gatesieve.job.corpus.TextPart;
import org.gatesieve.job.corpus.TokenShard;
import org.gatesieve.learn.training.LanguageEvaluation;

/**
 * Scores the running text of a part with a compact language model, one task per shard: with a text
 * in a single track, much quicker than with the masked network, which it equals.
 */
record CompactTextScoring(byte[] model) {

  /** What a task does with its shard. */
  @FunctionalInterface
  private interface Use extends Serializable {
    TextScore apply(CompactLanguageModel model, TokenShard shard);
  }

  /** The text of every shard with its state carried. */
  LanguageEvaluation carried(TextPart part) {
    return score(part, (compact, shard) -> compact.score(shard.tokens()));
  }

  /** The text of every shard in windows that begin with the state zero. */
  LanguageEvaluation coldWindows(TextPart part, int window) {
    return score(part, (compact, shard) -> compact.scoreInWindows(shard.tokens(), window));
  }

  private LanguageEvaluation score(TextPart part, Use use) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(part.shards().context());
    Broadcast<byte[]> bytes = spark.broadcast(model);
    try {
      return part
          .shards()
          .map(shard -> evaluation(use.apply(TextProof.read(bytes.value()), shard)))
          .collect()
          .stream()
          .reduce(LanguageEvaluation.NONE, LanguageEvaluation::plus);
    } finally {
      bytes.destroy();
    }
  }

  private static LanguageEvaluation evaluation(TextScore score) {
    return new LanguageEvaluation(score.tokens(), score.nats());
  }
}
