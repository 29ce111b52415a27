package org.gatesieve.job.averaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.spark.api.TrainingMaster;
import org.deeplearning4j.spark.impl.multilayer.SparkDl4jMultiLayer;
import org.deeplearning4j.spark.impl.paramavg.ParameterAveragingTrainingMaster;
import org.gatesieve.job.config.Averaging;
import org.gatesieve.job.corpus.EncodedShard;
import org.gatesieve.job.corpus.LocalSpark;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.elastic.WordIds;
import org.gatesieve.learn.training.LocalTrainer;
import org.gatesieve.learn.training.TrainingState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.dataset.DataSet;

/** Our training master under DL4J's front door, and our layers under DL4J's own master. */
class AveragingTrainingMasterTest {
  private static final int EPOCHS = 12;
  private static final float SAME = 1e-5f;

  private static SparkSession session;
  private static JavaSparkContext spark;

  @BeforeAll
  static void start() {
    session = LocalSpark.start(2);
    spark = JavaSparkContext.fromSparkContext(session.sparkContext());
  }

  @AfterAll
  static void stop() {
    session.stop();
  }

  @Test
  void encodedShardsAreTrainedRoundByRound() {
    List<EncodedShard> shards = SmallTask.shards(1);
    AveragingTrainingMaster master = master(Averaging.PRECISION, SmallTask.CLIP);
    SparkDl4jMultiLayer network = network(master);
    TrainingState alone = TrainingState.of(network.getNetwork());
    LocalTrainer trainer = new LocalTrainer(SmallTask.configuration(), SmallTask.CLIP);
    for (int steps : new int[] {5, 2}) {
      alone = trainer.train(alone, 0, shards.get(0), SmallTask.READING, steps).state();
      master.executeRound(
          network.getNetwork(),
          SmallTask.distribute(spark, shards),
          WordIds.SAME,
          SmallTask.READING,
          steps);
    }

    TrainingState averaged = TrainingState.of(network.getNetwork());
    assertArrayEquals(alone.parameters(), averaged.parameters());
    assertArrayEquals(alone.updater(), averaged.updater());
    assertEquals(7, averaged.step());
  }

  @Test
  void dataSetsInSeveralPartitionsAreLearnt() {
    assertLearns(master(Averaging.PRECISION, SmallTask.CLIP));
  }

  @Test
  void layersTrainUnderParameterAveragingOfDl4j() {
    assertLearns(
        new ParameterAveragingTrainingMaster.Builder(SmallTask.BATCH)
            .batchSizePerWorker(SmallTask.BATCH)
            .averagingFrequency(2)
            .workerPrefetchNumBatches(0)
            .build());
  }

  /** DL4J's network and updater, whose Adam rounds in another order than the fused one. */
  @Test
  void onePartitionOfDataSetsIsWhatFitDoes() {
    List<DataSet> batches = SmallTask.batches(SmallTask.shards(1).get(0));
    SparkDl4jMultiLayer network = network(master(Averaging.ARITHMETIC, 0));
    network.fit(spark.parallelize(batches, 1));

    MultiLayerNetwork alone = SparseNetwork.initialised(SmallTask.configuration());
    for (DataSet batch : SmallTask.batches(SmallTask.shards(1).get(0))) {
      alone.fit(batch);
    }
    TrainingState expected = TrainingState.of(alone);
    TrainingState actual = TrainingState.of(network.getNetwork());
    assertArrayEquals(expected.parameters(), actual.parameters(), SAME);
    assertArrayEquals(expected.updater(), actual.updater(), SAME);
    assertEquals(batches.size(), actual.step());
  }

  private static void assertLearns(TrainingMaster<?, ?> master) {
    List<DataSet> batches = new ArrayList<>();
    SmallTask.shards(2).forEach(shard -> batches.addAll(SmallTask.batches(shard)));
    JavaRDD<DataSet> data = spark.parallelize(batches, 2);
    SparkDl4jMultiLayer network = network(master);
    double before = loss(network.getNetwork(), batches);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      network.fit(data);
    }
    double after = loss(network.getNetwork(), batches);
    assertTrue(after < 0.7 * before, () -> "loss fell only from " + before + " to " + after);
  }

  /** Cross-entropy and KL term of the mean network. */
  private static double loss(MultiLayerNetwork network, List<DataSet> batches) {
    return batches.stream()
        .mapToDouble(batch -> network.score(batch, false))
        .average()
        .orElseThrow();
  }

  private static AveragingTrainingMaster master(Averaging averaging, double clip) {
    return new AveragingTrainingMaster(new AveragingSettings(averaging, clip));
  }

  private static SparkDl4jMultiLayer network(TrainingMaster<?, ?> master) {
    return new SparkDl4jMultiLayer(spark, SmallTask.configuration(), master);
  }
}
