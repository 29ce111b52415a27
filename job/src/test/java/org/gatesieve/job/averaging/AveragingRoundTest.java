package org.gatesieve.job.averaging;

import static org.gatesieve.job.averaging.SmallRounds.FLAWLESS;
import static org.gatesieve.job.averaging.SmallRounds.START;
import static org.gatesieve.job.averaging.SmallRounds.STEPS;
import static org.gatesieve.job.averaging.SmallRounds.assertSameBits;
import static org.gatesieve.job.averaging.SmallRounds.trainSpoilingFirst;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.corpus.EncodedShard;
import org.gatesieve.job.corpus.LocalSpark;
import org.gatesieve.learn.training.LocalTrainer;
import org.gatesieve.learn.training.ShardResult;
import org.gatesieve.learn.training.TrainingState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The numbers of a round depend on state, shards and seed: not on slots, failures or neighbours.
 */
class AveragingRoundTest {
  @ParameterizedTest
  @EnumSource(AveragingRule.class)
  void oneShardIsTrainedAsInOneJvm(AveragingRule rule) {
    EncodedShard shard = SmallTask.shards(1).get(0);
    LocalTrainer trainer = new LocalTrainer(SmallTask.configuration(), SmallTask.CLIP);
    TrainingState alone = START;
    for (int steps : STEPS) {
      alone = trainer.train(alone, 0, shard, SmallTask.READING, steps).state();
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
        reference,
        run("local[2,2]", AveragingRule.ARITHMETIC, shards, trainSpoilingFirst(1, 2, 3)));
  }

  @Test
  void averageIsTheMeanOfWhatTheShardsMakeEach() {
    List<EncodedShard> shards = SmallTask.shards(3);
    LocalTrainer trainer = new LocalTrainer(SmallTask.configuration(), SmallTask.CLIP);
    List<ShardResult> alone = new ArrayList<>();
    for (EncodedShard shard : shards) {
      alone.add(trainer.train(START, shard.number(), shard, SmallTask.READING, STEPS[0]));
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

  private static TrainingState run(
      String master, AveragingRule rule, List<EncodedShard> shards, ShardTask<EncodedShard> task) {
    try (SparkSession session = LocalSpark.start(master)) {
      return SmallRounds.run(session, rule, shards, task);
    }
  }

  private static RoundResult oneRound(String master, List<EncodedShard> shards) {
    try (SparkSession session = LocalSpark.start(master)) {
      return SmallRounds.first(session, shards);
    }
  }
}
