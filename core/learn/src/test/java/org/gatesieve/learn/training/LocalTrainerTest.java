package org.gatesieve.learn.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.gatesieve.learn.classifier.SmallClassifier;
import org.gatesieve.learn.network.SparsificationRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Sgd;

class LocalTrainerTest {
  private static final RandomDocuments DOCUMENTS = SmallClassifier.documents(50, 1);
  private static final int BATCH = 8;

  static List<SparsificationRow> rows() {
    return List.of(SparsificationRow.ORIGINAL, SparsificationRow.W_G_N);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theSameArgumentsGiveTheSameBits(SparsificationRow row) {
    LocalTrainer trainer = trainer(row);
    TrainingState start = trainer.initialState();
    ShardResult first = trainer.train(start, 2, DOCUMENTS, 10);

    assertSameResult(first, trainer.train(start, 2, DOCUMENTS, 10));

    RandomDocuments longer = RandomDocuments.create(30, SmallClassifier.WORDS, 25, 2, 8);
    trainer.train(first.state(), 0, longer, 7);
    assertSameResult(first, trainer.train(start, 2, DOCUMENTS, 10));
    assertSameResult(first, trainer(row).train(start, 2, DOCUMENTS, 10));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void roundsCanBeCutAnywhere(SparsificationRow row) {
    LocalTrainer trainer = trainer(row);
    TrainingState start = trainer.initialState();
    ShardResult whole = trainer.train(start, 1, DOCUMENTS, 6);

    ShardResult half = trainer.train(start, 1, DOCUMENTS, 3);
    ShardResult rest = trainer(row).train(half.state(), 1, DOCUMENTS, 3);

    assertEquals(6, rest.state().step());
    assertSameState(whole.state(), rest.state());
    assertEquals(whole.examples(), half.examples() + rest.examples());
    assertEquals(whole.tokens(), half.tokens() + rest.tokens());
    double losses = half.meanLoss() * half.examples() + rest.meanLoss() * rest.examples();
    assertEquals(whole.meanLoss(), losses / whole.examples(), 1e-12);
  }

  @Test
  void doesNotChangeTheStateItStartsFrom() {
    LocalTrainer trainer = trainer(SparsificationRow.W_G_N);
    TrainingState start = trainer.initialState();
    float[] parameters = start.parameters().clone();
    float[] updater = start.updater().clone();
    trainer.train(start, 0, DOCUMENTS, 3);
    assertArrayEquals(parameters, start.parameters());
    assertArrayEquals(updater, start.updater());
    assertArrayEquals(parameters, trainer(SparsificationRow.W_G_N).initialState().parameters());
  }

  @Test
  void shardsDrawDifferentNoiseAndOrder() {
    LocalTrainer trainer = trainer(SparsificationRow.W_G_N);
    TrainingState start = trainer.initialState();
    float[] one = trainer.train(start, 0, DOCUMENTS, 1).state().parameters();
    float[] other = trainer.train(start, 1, DOCUMENTS, 1).state().parameters();
    assertFalse(Arrays.equals(one, other));
  }

  @Test
  void countsWhatItHasSeen() {
    ShardResult result =
        trainer(SparsificationRow.ORIGINAL)
            .train(trainer(SparsificationRow.ORIGINAL).initialState(), 4, DOCUMENTS, 7);
    long tokens = Arrays.stream(DOCUMENTS.ids()).mapToLong(ids -> ids.length).sum();
    assertEquals(4, result.shard());
    assertEquals(50, result.examples());
    assertEquals(tokens, result.tokens());
  }

  @Test
  void anEmptyShardLeavesTheStateAndWeighsNothing() {
    LocalTrainer trainer = trainer(SparsificationRow.W_G_N);
    TrainingState start = trainer.initialState();
    RandomDocuments empty = new RandomDocuments(new int[0][], new int[0]);
    ShardResult result = trainer.train(start, 3, empty, 5);
    assertEquals(3, result.shard());
    assertSame(start.parameters(), result.state().parameters());
    assertSame(start.updater(), result.state().updater());
    assertEquals(5, result.state().step());
    assertEquals(0, result.examples());
    assertEquals(0, result.tokens());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void learnsTheTopics(SparsificationRow row) {
    LocalTrainer trainer =
        new LocalTrainer(SmallClassifier.configuration(row, new Adam(0.01), "0.01"), BATCH, 0);
    ShardResult first = trainer.train(trainer.initialState(), 0, DOCUMENTS, 7);
    ShardResult later = trainer.train(first.state(), 0, DOCUMENTS, 140);
    ShardResult last = trainer.train(later.state(), 0, DOCUMENTS, 7);
    assertTrue(first.meanLoss() > 0.6, "first pass " + first.meanLoss());
    assertTrue(last.meanLoss() < 0.25, "last pass " + last.meanLoss());
  }

  @Test
  void aLossThatIsNotFiniteStopsTraining() {
    LocalTrainer trainer = trainer(SparsificationRow.ORIGINAL);
    TrainingState start = trainer.initialState();
    float[] broken = start.parameters().clone();
    broken[broken.length - 1] = Float.NaN;
    TrainingState state = new TrainingState(broken, start.updater(), 4);
    TrainingDivergedException diverged =
        assertThrows(TrainingDivergedException.class, () -> trainer.train(state, 6, DOCUMENTS, 3));
    assertEquals("The loss of shard 6 is NaN at step 4", diverged.getMessage());
  }

  @Test
  void aStepThatBreaksTheParametersIsNoResult() {
    Sgd explosive = new Sgd(1e39);
    LocalTrainer trainer =
        new LocalTrainer(
            SmallClassifier.configuration(SparsificationRow.ORIGINAL, explosive, "1"), BATCH, 0);
    TrainingState start = trainer.initialState();
    TrainingDivergedException diverged =
        assertThrows(TrainingDivergedException.class, () -> trainer.train(start, 6, DOCUMENTS, 1));
    assertEquals("The parameters of shard 6 are not finite after step 0", diverged.getMessage());
  }

  private static LocalTrainer trainer(SparsificationRow row) {
    return new LocalTrainer(SmallClassifier.configuration(row), BATCH, 0);
  }

  private static void assertSameResult(ShardResult expected, ShardResult actual) {
    assertSameState(expected.state(), actual.state());
    assertEquals(expected.shard(), actual.shard());
    assertEquals(expected.examples(), actual.examples());
    assertEquals(expected.tokens(), actual.tokens());
    assertEquals(expected.meanLoss(), actual.meanLoss());
  }

  private static void assertSameState(TrainingState expected, TrainingState actual) {
    assertArrayEquals(expected.parameters(), actual.parameters());
    assertArrayEquals(expected.updater(), actual.updater());
    assertEquals(expected.step(), actual.step());
  }
}
