package org.gatesieve.job.averaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.job.corpus.EncodedShard;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.assembly.SparseNetworkSettings;
import org.gatesieve.learn.layers.VariationalSettings;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.network.SparsificationRow;
import org.gatesieve.learn.training.DocumentSettings;
import org.gatesieve.learn.training.MiniBatch;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/** A small sparse network, and 200 short documents most of whose words betray their label. */
final class SmallTask {
  static final int BATCH = 16;

  /** Rounds are the same bits with it. */
  static final DocumentSettings READING = new DocumentSettings(BATCH, 0.1);

  static final double CLIP = 5;

  private static final int DOCUMENTS = 200;
  private static final int LABELS = 3;
  private static final int MAXIMUM_LENGTH = 9;
  private static final int WORDS_OF_LABEL = 10;
  private static final int FIRST_WORD = 3;
  private static final int WORDS = FIRST_WORD + LABELS * WORDS_OF_LABEL;

  private SmallTask() {}

  static MultiLayerConfiguration configuration() {
    return SparseNetwork.configuration(
        new SparseNetworkSettings(
            new NetworkShape(
                WORDS, 6, 5, LABELS, GateActivation.HARD_SIGMOID, OutputActivation.SOFTMAX),
            SparsificationRow.W_G_N,
            7,
            0.5,
            0,
            1,
            1.1,
            true,
            new Adam(2e-2),
            new VariationalSettings(DOCUMENTS, 4, -3, 1, 1, "0.1", "0", "0", "0", "0")));
  }

  /** The documents, dealt out in turn. */
  static List<EncodedShard> shards(int count) {
    Random random = new Random(11);
    List<int[]> documents = new ArrayList<>();
    for (int document = 0; document < DOCUMENTS; document++) {
      documents.add(words(random, document % LABELS));
    }
    return IntStream.range(0, count)
        .mapToObj(
            number ->
                shard(
                    number,
                    documents,
                    IntStream.range(0, DOCUMENTS).filter(i -> i % count == number).toArray()))
        .toList();
  }

  static EncodedShard emptyShard(int number) {
    return new EncodedShard(number, new int[0], new int[1], new int[0]);
  }

  private static int[] words(Random random, int label) {
    return IntStream.range(0, 2 + random.nextInt(MAXIMUM_LENGTH - 2))
        .map(position -> random.nextInt(10) < 7 ? label : random.nextInt(LABELS))
        .map(betrayed -> FIRST_WORD + betrayed * WORDS_OF_LABEL + random.nextInt(WORDS_OF_LABEL))
        .toArray();
  }

  private static EncodedShard shard(int number, List<int[]> documents, int[] chosen) {
    int[] labels = IntStream.of(chosen).map(i -> i % LABELS).toArray();
    int[] tokens = IntStream.of(chosen).flatMap(i -> IntStream.of(documents.get(i))).toArray();
    int[] offsets = new int[chosen.length + 1];
    for (int i = 0; i < chosen.length; i++) {
      offsets[i + 1] = offsets[i] + documents.get(chosen[i]).length;
    }
    return new EncodedShard(number, labels, offsets, tokens);
  }

  /** Shard i in partition i. */
  static JavaRDD<EncodedShard> distribute(JavaSparkContext spark, List<EncodedShard> shards) {
    return spark.parallelize(shards, shards.size());
  }

  /**
   * The documents of a shard in their order as DL4J's masked mini-batches, all padded to the same
   * length: DL4J Spark merges small ones, which it can only when they are equally wide.
   */
  static List<DataSet> batches(EncodedShard shard) {
    List<DataSet> batches = new ArrayList<>();
    for (int from = 0; from < shard.documents(); from += BATCH) {
      int[] chosen = IntStream.range(from, Math.min(from + BATCH, shard.documents())).toArray();
      MiniBatch batch = MiniBatch.of(shard, chosen, LABELS);
      batches.add(new DataSet(padded(batch.ids()), batch.labels(), padded(batch.mask()), null));
    }
    return batches;
  }

  private static INDArray padded(INDArray objectsBySteps) {
    long missing = MAXIMUM_LENGTH - objectsBySteps.size(1);
    return missing == 0
        ? objectsBySteps
        : Nd4j.hstack(objectsBySteps, Nd4j.zeros(DataType.FLOAT, objectsBySteps.size(0), missing));
  }
}
