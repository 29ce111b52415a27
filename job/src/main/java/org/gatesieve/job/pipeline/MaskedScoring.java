package org.gatesieve.job.pipeline;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.gatesieve.job.corpus.EncodedPart;
import org.gatesieve.job.corpus.EncodedShard;
import org.gatesieve.job.executor.IdlePool;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.training.Evaluation;
import org.gatesieve.learn.training.NetworkScorer;

/**
 * Scores a part of the corpus with a masked network, one task per shard.
 *
 * @param configuration DL4J's JSON of the network
 * @param batchSize documents scored at a time
 */
record MaskedScoring(String configuration, int batchSize) {
  private static final IdlePool<NetworkScorer> SCORERS = new IdlePool<>();

  /** What a task does with a scorer that has the masked network. */
  @FunctionalInterface
  interface Use<T> extends Serializable {
    T apply(NetworkScorer scorer, EncodedShard shard);
  }

  Evaluation evaluate(NetworkPosterior masked, EncodedPart part) {
    return forEachShard(masked, part.shards(), NetworkScorer::evaluate).stream()
        .reduce(Evaluation.NONE, Evaluation::plus);
  }

  /** The results in shard order. */
  <T> List<T> forEachShard(NetworkPosterior masked, JavaRDD<EncodedShard> shards, Use<T> use) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(shards.context());
    Broadcast<NetworkPosterior> broadcast = spark.broadcast(masked);
    String json = configuration;
    int batch = batchSize;
    try {
      return shards.map(shard -> score(json, batch, broadcast.value(), shard, use)).collect();
    } finally {
      broadcast.destroy();
    }
  }

  private static <T> T score(
      String json, int batchSize, NetworkPosterior masked, EncodedShard shard, Use<T> use) {
    NetworkScorer scorer =
        SCORERS.take(
            json, () -> new NetworkScorer(MultiLayerConfiguration.fromJson(json), batchSize));
    scorer.use(masked);
    T result = use.apply(scorer, shard);
    SCORERS.giveBack(json, scorer);
    return result;
  }
}
