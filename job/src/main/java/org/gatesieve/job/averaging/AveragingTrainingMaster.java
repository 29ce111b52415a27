package org.gatesieve.job.averaging;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.deeplearning4j.core.loader.DataSetLoader;
import org.deeplearning4j.core.loader.MultiDataSetLoader;
import org.deeplearning4j.core.storage.StatsStorageRouter;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.deeplearning4j.spark.api.TrainingHook;
import org.deeplearning4j.spark.api.TrainingMaster;
import org.deeplearning4j.spark.api.TrainingResult;
import org.deeplearning4j.spark.api.TrainingWorker;
import org.deeplearning4j.spark.api.stats.SparkTrainingStats;
import org.deeplearning4j.spark.impl.graph.SparkComputationGraph;
import org.deeplearning4j.spark.impl.multilayer.SparkDl4jMultiLayer;
import org.gatesieve.job.corpus.EncodedShard;
import org.gatesieve.job.corpus.TokenShard;
import org.gatesieve.learn.elastic.WordIds;
import org.gatesieve.learn.training.DocumentSettings;
import org.gatesieve.learn.training.ParameterLayout;
import org.gatesieve.learn.training.TrainingState;
import org.gatesieve.learn.training.WindowSettings;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.MultiDataSet;

/**
 * DL4J Spark's training master with deterministic rounds: the same data and seed give the same
 * bytes on any number of executors. Partition i of the data is shard i. {@link #executeRound} feeds
 * it with encoded shards, {@link #executeTraining} with DL4J's own data sets.
 */
public final class AveragingTrainingMaster
    implements TrainingMaster<TrainingResult, TrainingWorker<TrainingResult>> {
  private final AveragingSettings settings;
  private boolean collectTrainingStats;

  public AveragingTrainingMaster(AveragingSettings settings) {
    this.settings = settings;
  }

  /**
   * One averaging round over encoded shards; leaves the averaged state in the network.
   *
   * @param wordIds the ids of the shards' words in the network
   * @param documents how shards are read
   * @param localSteps steps of every shard that is not empty
   */
  public RoundResult executeRound(
      MultiLayerNetwork network,
      JavaRDD<EncodedShard> shards,
      WordIds wordIds,
      DocumentSettings documents,
      int localSteps) {
    TrainingState state = TrainingState.of(network);
    Broadcast<WordIds> ids = JavaSparkContext.fromSparkContext(shards.context()).broadcast(wordIds);
    try {
      RoundResult result =
          round(network)
              .run(
                  shards,
                  (trainer, before, shard, data) ->
                      trainer.train(
                          before, shard, ids.value().read(data.next()), documents, localSteps),
                  state,
                  state.step() + localSteps);
      result.state().writeTo(network);
      return result;
    } finally {
      ids.destroy();
    }
  }

  /**
   * One averaging round of a language model over running text; leaves the averaged state in the
   * network.
   *
   * @param wordIds how the network reads the shards
   * @param carried h and c of every shard after its last round
   * @param localSteps steps of every shard that has something to predict
   */
  public RoundResult executeRound(
      MultiLayerNetwork network,
      JavaRDD<TokenShard> shards,
      WordIds wordIds,
      WindowSettings windows,
      CarriedStates carried,
      int localSteps) {
    TrainingState state = TrainingState.of(network);
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(shards.context());
    Broadcast<WordIds> ids = spark.broadcast(wordIds);
    Broadcast<CarriedStates> states = spark.broadcast(carried);
    try {
      RoundResult result =
          round(network)
              .run(
                  shards,
                  (trainer, before, shard, data) ->
                      trainer.train(
                          before,
                          shard,
                          data.next(),
                          windows,
                          ids.value().ids(),
                          states.value().of(shard),
                          localSteps),
                  state,
                  state.step() + localSteps);
      result.state().writeTo(network);
      return result;
    } finally {
      ids.destroy();
      states.destroy();
    }
  }

  /**
   * One round in which every partition makes one step for each of its data sets. The number of
   * steps of the longest partition is what the network's iteration count advances by.
   */
  @Override
  public void executeTraining(SparkDl4jMultiLayer network, JavaRDD<DataSet> trainingData) {
    MultiLayerNetwork local = network.getNetwork();
    TrainingState state = TrainingState.of(local);
    int steps =
        trainingData.mapPartitions(batches -> List.of(count(batches)).iterator()).reduce(Math::max);
    RoundResult result =
        round(local)
            .run(
                trainingData,
                (trainer, before, shard, batches) -> trainer.train(before, shard, batches),
                state,
                state.step() + steps);
    result.state().writeTo(local);
    network.setScore(result.loss());
  }

  private static int count(Iterator<DataSet> batches) {
    int count = 0;
    while (batches.hasNext()) {
      batches.next();
      count++;
    }
    return count;
  }

  private AveragingRound round(MultiLayerNetwork network) {
    // The same text in every round, so that executors can keep their networks; the step travels
    // with the state.
    MultiLayerConfiguration configuration = network.getLayerWiseConfigurations().clone();
    configuration.setIterationCount(0);
    configuration.setEpochCount(0);
    return new AveragingRound(
        configuration.toJson(),
        settings.gradientClip(),
        SlicePlan.of(ParameterLayout.of(network)),
        settings.rule());
  }

  @Override
  public String toJson() {
    return String.format(
        Locale.ROOT,
        "{\"averaging\": \"%s\", \"gradientClip\": %s}",
        settings.averaging(),
        settings.gradientClip());
  }

  /** JSON is YAML, too. */
  @Override
  public String toYaml() {
    return toJson();
  }

  @Override
  public void executeTrainingPaths(
      SparkDl4jMultiLayer network,
      SparkComputationGraph graph,
      JavaRDD<String> trainingDataPaths,
      DataSetLoader dsLoader,
      MultiDataSetLoader mdsLoader) {
    throw unsupported("paths; read them into an RDD of DataSet first");
  }

  @Override
  public void executeTraining(SparkComputationGraph graph, JavaRDD<DataSet> trainingData) {
    throw unsupported("a computation graph; use a MultiLayerNetwork");
  }

  @Override
  public void executeTrainingMDS(SparkComputationGraph graph, JavaRDD<MultiDataSet> trainingData) {
    throw unsupported("a computation graph; use a MultiLayerNetwork");
  }

  @Override
  public TrainingWorker<TrainingResult> getWorkerInstance(SparkDl4jMultiLayer network) {
    throw unsupported("DL4J's workers; it runs shard tasks of its own");
  }

  @Override
  public TrainingWorker<TrainingResult> getWorkerInstance(SparkComputationGraph graph) {
    throw unsupported("DL4J's workers; it runs shard tasks of its own");
  }

  @Override
  public void addHook(TrainingHook trainingHook) {
    throw unsupported("hooks");
  }

  @Override
  public void removeHook(TrainingHook trainingHook) {
    throw unsupported("hooks");
  }

  private static UnsupportedOperationException unsupported(String what) {
    return new UnsupportedOperationException("AveragingTrainingMaster does not support " + what);
  }

  @Override
  public void setCollectTrainingStats(boolean collectTrainingStats) {
    this.collectTrainingStats = collectTrainingStats;
  }

  @Override
  public boolean getIsCollectTrainingStats() {
    return collectTrainingStats;
  }

  /** Spark's UI names and times every round; there is nothing beside it. */
  @Override
  public SparkTrainingStats getTrainingStats() {
    return null;
  }

  @Override
  public void setListeners(Collection<TrainingListener> listeners) {
    requireNone(listeners);
  }

  @Override
  public void setListeners(StatsStorageRouter router, Collection<TrainingListener> listeners) {
    requireNone(listeners);
  }

  private static void requireNone(Collection<TrainingListener> listeners) {
    if (listeners != null && !listeners.isEmpty()) {
      throw unsupported("listeners on the workers");
    }
  }

  /** It writes none. */
  @Override
  public boolean deleteTempFiles(JavaSparkContext sc) {
    return true;
  }

  @Override
  public boolean deleteTempFiles(SparkContext sc) {
    return true;
  }
}
