package org.gatesieve.job.pipeline;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.job.corpus.EncodedPart;
import org.gatesieve.job.corpus.EncodedShard;
import org.gatesieve.job.executor.IdlePool;
import org.gatesieve.learn.elastic.WordIds;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.training.Evaluation;
import org.gatesieve.learn.training.LabelledDocuments;
import org.gatesieve.learn.training.NetworkScorer;

/**
 * Scores a part of the corpus with a masked network, one task per shard.
 *
 * @param configuration DL4J's JSON of the network
 * @param wordIds how the network reads the corpus
 * @param batchSize documents scored at a time
 */
record MaskedScoring(String configuration, WordIds wordIds, int batchSize) {
  private static final IdlePool<NetworkScorer> SCORERS = new IdlePool<>();

  /** Scores with networks that are configured as {@code network}. */
  static MaskedScoring of(MultiLayerNetwork network, WordIds wordIds, int batchSize) {
    return new MaskedScoring(network.getLayerWiseConfigurations().toJson(), wordIds, batchSize);
  }

  /** What a task does with a scorer that has the masked network. */
  @FunctionalInterface
  interface Use<T> extends Serializable {
    T apply(NetworkScorer scorer, NetworkPosterior masked, LabelledDocuments shard);
  }

  Evaluation evaluate(NetworkPosterior masked, EncodedPart part) {
    return forEachShard(masked, part.shards(), (scorer, network, shard) -> scorer.evaluate(shard))
        .stream()
        .reduce(Evaluation.NONE, Evaluation::plus);
  }

  /** The results in shard order. */
  <T> List<T> forEachShard(NetworkPosterior masked, JavaRDD<EncodedShard> shards, Use<T> use) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(shards.context());
    Broadcast<NetworkPosterior> broadcast = spark.broadcast(masked);
    Broadcast<WordIds> ids = spark.broadcast(wordIds);
    String json = configuration;
    int batch = batchSize;
    try {
      return shards
          .map(shard -> score(json, batch, broadcast.value(), ids.value().read(shard), use))
          .collect();
    } finally {
      broadcast.destroy();
      ids.destroy();
    }
  }

  private static <T> T score(
      String json, int batchSize, NetworkPosterior masked, LabelledDocuments shard, Use<T> use) {
    NetworkScorer scorer =
        SCORERS.take(
            json, () -> new NetworkScorer(MultiLayerConfiguration.fromJson(json), batchSize));
    scorer.use(masked);
    T result = use.apply(scorer, masked, shard);
    SCORERS.giveBack(json, scorer);
    return result;
  }
}
