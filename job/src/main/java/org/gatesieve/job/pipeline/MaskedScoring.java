package org.gatesieve.job.pipeline;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.job.executor.IdlePool;
import org.gatesieve.learn.elastic.WordIds;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.training.MaskedScorer;

/**
 * Scores shards with a masked network, one task per shard.
 *
 * @param configuration DL4J's JSON of the network
 * @param wordIds how the network reads the corpus
 */
record MaskedScoring(String configuration, WordIds wordIds) {
  private static final IdlePool<MaskedScorer> SCORERS = new IdlePool<>();

  /** Scores with networks that are configured as {@code network}. */
  static MaskedScoring of(MultiLayerNetwork network, WordIds wordIds) {
    return new MaskedScoring(network.getLayerWiseConfigurations().toJson(), wordIds);
  }

  /**
   * How a scorer of one kind is made.
   *
   * @param kind class of the scorer
   */
  record Scorers<S extends MaskedScorer>(Class<S> kind, Factory<S> factory)
      implements Serializable {

    /** Builds a scorer from DL4J's configuration. */
    @FunctionalInterface
    interface Factory<S> extends Serializable {
      S create(MultiLayerConfiguration configuration);
    }
  }

  /** What a task does with a scorer that has the masked network. */
  @FunctionalInterface
  interface Use<S, D, T> extends Serializable {
    T apply(S scorer, NetworkPosterior masked, WordIds wordIds, D shard);
  }

  /** The results in shard order. */
  <S extends MaskedScorer, D, T> List<T> forEachShard(
      NetworkPosterior masked, JavaRDD<D> shards, Scorers<S> scorers, Use<S, D, T> use) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(shards.context());
    Broadcast<NetworkPosterior> broadcast = spark.broadcast(masked);
    Broadcast<WordIds> ids = spark.broadcast(wordIds);
    String json = configuration;
    try {
      return shards
          .map(shard -> score(json, scorers, broadcast.value(), ids.value(), shard, use))
          .collect();
    } finally {
      broadcast.destroy();
      ids.destroy();
    }
  }

  private static <S extends MaskedScorer, D, T> T score(
      String json,
      Scorers<S> scorers,
      NetworkPosterior masked,
      WordIds wordIds,
      D shard,
      Use<S, D, T> use) {
    String kind = scorers.kind().getName() + json;
    S scorer =
        scorers
            .kind()
            .cast(
                SCORERS.take(
                    kind, () -> scorers.factory().create(MultiLayerConfiguration.fromJson(json))));
    scorer.use(masked);
    T result = use.apply(scorer, masked, wordIds, shard);
    SCORERS.giveBack(kind, scorer);
    return result;
  }
}
