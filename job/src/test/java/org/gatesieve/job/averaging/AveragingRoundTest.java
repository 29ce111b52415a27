package org.gatesieve.job.averaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.corpus.EncodedShard;
import org.gatesieve.job.corpus.LocalSpark;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.training.LocalTrainer;
import org.gatesieve.learn.training.ParameterLayout;
import org.gatesieve.learn.training.ShardResult;
import org.gatesieve.learn.training.TrainingState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The numbers of a round depend on state, shards and seed: not on slots, failures or neighbours.
 */
class AveragingRoundTest {
  private static final int[] STEPS = {4, 7, 3};
  private static final TrainingState START =
      TrainingState.of(SparseNetwork.initialised(SmallTask.configuration()));

  /** Trains, and that is all. */
  private static final ShardTask<EncodedShard> FLAWLESS = train(new int[0]);

  @ParameterizedTest
  @EnumSource(AveragingRule.class)
  void oneShardIsTrainedAsInOneJvm(AveragingRule rule) {
    EncodedShard shard = SmallTask.shards(1).get(0);
    LocalTrainer trainer = new LocalTrainer(SmallTask.configuration(), SmallTask.CLIP);
    TrainingState alone = START;
    for (int steps : STEPS) {
      alone = trainer.train(alone, 0, shard, SmallTask.BATCH, steps).state();
    }

    assertSameBits(alone, run("local[1]", rule, List.of(shard), FLAWLESS));
  }

  @ParameterizedTest
  @EnumSource(AveragingRule.class)
  void slotsDoNotChangeABit(AveragingRule rule) {
    List<EncodedShard> shards = SmallTask.shards(4);
    TrainingState reference = run("local[1]", rule, shards, FLAWLESS);
    for (String master : List.of("local[2]", "local[4]")) {
      assertSameBits(reference, run(master, rule, shards, FLAWLESS));
    }
  }

  @Test
  void tasksThatTrainFailAndRunAgainDoNotChangeABit() {
    List<EncodedShard> shards = SmallTask.shards(4);
    TrainingState reference = run("local[1]", AveragingRule.ARITHMETIC, shards, FLAWLESS);

    assertSameBits(
        reference, run("local[2,2]", AveragingRule.ARITHMETIC, shards, train(new int[] {1, 2, 3})));
  }

  @Test
  void averageIsTheMeanOfWhatTheShardsMakeEach() {
    List<EncodedShard> shards = SmallTask.shards(3);
    LocalTrainer trainer = new LocalTrainer(SmallTask.configuration(), SmallTask.CLIP);
    List<ShardResult> alone = new ArrayList<>();
    for (EncodedShard shard : shards) {
      alone.add(trainer.train(START, shard.number(), shard, SmallTask.BATCH, STEPS[0]));
    }
    RoundResult together = oneRound("local[2]", shards);

    for (int i = 0; i < START.parameters().length; i++) {
      double sum = 0;
      double examples = 0;
      for (ShardResult result : alone) {
        sum += (double) result.examples() * result.state().parameters()[i];
        examples += result.examples();
      }
      assertEquals((float) (sum / examples), together.state().parameters()[i]);
    }
    assertEquals(alone.stream().mapToLong(ShardResult::examples).sum(), together.examples());
    assertEquals(alone.stream().mapToLong(ShardResult::tokens).sum(), together.tokens());
    assertEquals(
        alone.stream().mapToDouble(ShardResult::lossSum).sum() / together.examples(),
        together.loss(),
        1e-12);
    assertEquals(List.of(0, 1, 2), together.shards().stream().map(ShardSummary::shard).toList());
    assertEquals(START.step() + STEPS[0], together.state().step());
  }

  @Test
  void emptyShardsWeighNothing() {
    EncodedShard only = SmallTask.shards(1).get(0);
    RoundResult alone = oneRound("local[2]", List.of(only));

    RoundResult among =
        oneRound("local[2]", List.of(only, SmallTask.emptyShard(1), SmallTask.emptyShard(2)));

    assertSameBits(alone.state(), among.state());
    assertEquals(List.of(0), among.shards().stream().map(ShardSummary::shard).toList());
    assertEquals(alone.examples(), among.examples());
    assertEquals(alone.loss(), among.loss());
  }

  @Test
  void aRoundWithoutExamplesSaysSo() {
    NoExamplesException failure =
        assertThrows(
            NoExamplesException.class,
            () -> oneRound("local[2]", List.of(SmallTask.emptyShard(0), SmallTask.emptyShard(1))));
    assertTrue(failure.getMessage().contains("No shard holds an example"), failure.getMessage());
  }

  /** Throws away the first attempt of the given shards, once its numbers are spoilt. */
  private static ShardTask<EncodedShard> train(int[] failing) {
    return (trainer, state, shard, data) -> {
      int steps = STEPS[Arrays.binarySearch(beginnings(), state.step())];
      ShardResult result = trainer.train(state, shard, data.next(), SmallTask.BATCH, steps);
      if (Arrays.stream(failing).anyMatch(number -> number == shard)
          && TaskContext.get().attemptNumber() == 0) {
        Arrays.fill(result.state().parameters(), 1e9f);
        result.state().writeTo(SparseNetwork.blank(SmallTask.configuration()));
        throw new IllegalStateException("the first attempt of shard " + shard + " fails");
      }
      return result;
    };
  }

  private static int[] beginnings() {
    int[] beginnings = new int[STEPS.length];
    for (int round = 1; round < STEPS.length; round++) {
      beginnings[round] = beginnings[round - 1] + STEPS[round - 1];
    }
    return beginnings;
  }

  private static TrainingState run(
      String master, AveragingRule rule, List<EncodedShard> shards, ShardTask<EncodedShard> task) {
    try (SparkSession session = LocalSpark.start(master)) {
      JavaRDD<EncodedShard> distributed = distributed(session, shards);
      TrainingState state = START;
      for (int steps : STEPS) {
        state = round(rule).run(distributed, task, state, state.step() + steps).state();
      }
      return state;
    }
  }

  private static RoundResult oneRound(String master, List<EncodedShard> shards) {
    try (SparkSession session = LocalSpark.start(master)) {
      return round(AveragingRule.ARITHMETIC)
          .run(distributed(session, shards), FLAWLESS, START, START.step() + STEPS[0]);
    }
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

  private static void assertSameBits(TrainingState expected, TrainingState actual) {
    assertArrayEquals(expected.parameters(), actual.parameters());
    assertArrayEquals(expected.updater(), actual.updater());
    assertEquals(expected.step(), actual.step());
  }
}
