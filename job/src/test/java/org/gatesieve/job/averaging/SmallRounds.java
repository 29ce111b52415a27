package org.gatesieve.job.averaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.corpus.EncodedShard;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.training.ParameterLayout;
import org.gatesieve.learn.training.ShardResult;
import org.gatesieve.learn.training.TrainingState;

/** Three rounds of {@link SmallTask}, each of a length of its own. */
final class SmallRounds {
  static final int[] STEPS = {4, 7, 3};
  static final TrainingState START =
      TrainingState.of(SparseNetwork.initialised(SmallTask.configuration()));

  /** Trains, and that is all. */
  static final ShardTask<EncodedShard> FLAWLESS = trainSpoilingFirst();

  private SmallRounds() {}

  /** Throws away the first attempt of the given shards, once its numbers are spoilt. */
  static ShardTask<EncodedShard> trainSpoilingFirst(int... failing) {
    return (trainer, state, shard, data) -> {
      int steps = STEPS[Arrays.binarySearch(beginnings(), state.step())];
      ShardResult result = trainer.train(state, shard, data.next(), SmallTask.READING, steps);
      if (Arrays.stream(failing).anyMatch(number -> number == shard)
          && TaskContext.get().attemptNumber() == 0) {
        Arrays.fill(result.state().parameters(), 1e9f);
        result.state().writeTo(SparseNetwork.blank(SmallTask.configuration()));
        throw new IllegalStateException("the first attempt of shard " + shard + " fails");
      }
      return result;
    };
  }

  /** The state after all rounds. */
  static TrainingState run(
      SparkSession session,
      AveragingRule rule,
      List<EncodedShard> shards,
      ShardTask<EncodedShard> task) {
    JavaRDD<EncodedShard> distributed = distributed(session, shards);
    TrainingState state = START;
    for (int steps : STEPS) {
      state = round(rule).run(distributed, task, state, state.step() + steps).state();
    }
    return state;
  }

  /** The first round, flawless. */
  static RoundResult first(SparkSession session, List<EncodedShard> shards) {
    return round(AveragingRule.ARITHMETIC)
        .run(distributed(session, shards), FLAWLESS, START, START.step() + STEPS[0]);
  }

  static void assertSameBits(TrainingState expected, TrainingState actual) {
    assertArrayEquals(expected.parameters(), actual.parameters());
    assertArrayEquals(expected.updater(), actual.updater());
    assertEquals(expected.step(), actual.step());
  }

  private static int[] beginnings() {
    int[] beginnings = new int[STEPS.length];
    for (int round = 1; round < STEPS.length; round++) {
      beginnings[round] = beginnings[round - 1] + STEPS[round - 1];
    }
    return beginnings;
  }

  private static JavaRDD<EncodedShard> distributed(
      SparkSession session, List<EncodedShard> shards) {
    return SmallTask.distribute(JavaSparkContext.fromSparkContext(session.sparkContext()), shards);
  }

  private static AveragingRound round(AveragingRule rule) {
    SlicePlan plan =
        SlicePlan.of(ParameterLayout.of(SparseNetwork.initialised(SmallTask.configuration())));
    return new AveragingRound(SmallTask.configuration().toJson(), SmallTask.CLIP, plan, rule);
  }
}
