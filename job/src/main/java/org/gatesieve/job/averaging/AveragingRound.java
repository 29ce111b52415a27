package org.gatesieve.job.averaging;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.gatesieve.job.executor.IdlePool;
import org.gatesieve.learn.training.LocalTrainer;
import org.gatesieve.learn.training.ShardResult;
import org.gatesieve.learn.training.TrainingState;
import scala.Tuple2;

/**
 * One averaging round (DESIGN §5): a pure function of training state, shards and seed. Partition i
 * holds shard i. Slices are averaged in parallel over executors, each in shard order.
 *
 * @param configuration DL4J's JSON of the network
 * @param gradientClip largest global norm of the data gradient; 0 switches clipping off
 */
record AveragingRound(String configuration, double gradientClip, SlicePlan plan, AveragingRule rule)
    implements Serializable {
  private static final IdlePool<LocalTrainer> TRAINERS = new IdlePool<>();

  /**
   * Runs the round.
   *
   * @param step global step after the round, the same for every shard
   * @throws NoExamplesException when no shard saw an example
   */
  <T> RoundResult run(JavaRDD<T> shards, ShardTask<T> task, TrainingState state, int step) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(shards.context());
    Broadcast<StateParcel> broadcast = spark.broadcast(StateParcel.of(state));
    try {
      List<CombinedSlice> combined =
          shards
              .mapPartitionsToPair(partition -> slices(task, broadcast.value().open(), partition))
              .groupByKey(Math.min(plan.slices().size(), spark.defaultParallelism()))
              .map(group -> combine(group._1, group._2))
              .collect();
      return assemble(combined, state, step);
    } finally {
      broadcast.destroy();
    }
  }

  private <T> Iterator<Tuple2<Integer, ShardSlice>> slices(
      ShardTask<T> task, TrainingState state, Iterator<T> partition) {
    String kind = gradientClip + configuration;
    LocalTrainer trainer =
        TRAINERS.take(
            kind,
            () -> new LocalTrainer(MultiLayerConfiguration.fromJson(configuration), gradientClip));
    long start = System.nanoTime();
    ShardResult result = task.train(trainer, state, TaskContext.getPartitionId(), partition);
    ShardSummary summary = ShardSummary.of(result, (System.nanoTime() - start) / 1e9);
    TRAINERS.giveBack(kind, trainer);
    // One by one as they leave: together they are as large as the state.
    return IntStream.range(0, result.examples() > 0 ? plan.slices().size() : 0)
        .mapToObj(index -> new Tuple2<>(index, slice(index, result, summary)))
        .iterator();
  }

  private ShardSlice slice(int index, ShardResult result, ShardSummary summary) {
    float[] values = plan.slices().get(index).read(result.state());
    return new ShardSlice(
        new WeightedSlice(result.shard(), result.examples(), values), index == 0 ? summary : null);
  }

  private CombinedSlice combine(int index, Iterable<ShardSlice> arrived) {
    List<ShardSlice> inShardOrder = new ArrayList<>();
    arrived.forEach(inShardOrder::add);
    inShardOrder.sort(Comparator.comparingInt(slice -> slice.values().shard()));
    Slice slice = plan.slices().get(index);
    float[] result = new float[slice.size()];
    rule.combine(slice, inShardOrder.stream().map(ShardSlice::values).toList(), result);
    return new CombinedSlice(
        index,
        new FloatParcel(result),
        index == 0 ? inShardOrder.stream().map(ShardSlice::summary).toList() : List.of());
  }

  private RoundResult assemble(List<CombinedSlice> combined, TrainingState state, int step) {
    if (combined.isEmpty()) {
      throw new NoExamplesException();
    }
    TrainingState next =
        new TrainingState(state.parameters().clone(), state.updater().clone(), step);
    List<ShardSummary> summaries = new ArrayList<>();
    for (CombinedSlice slice : combined) {
      plan.slices().get(slice.index()).write(slice.parcel().values(), next);
      summaries.addAll(slice.summaries());
    }
    return new RoundResult(next, summaries);
  }
}
