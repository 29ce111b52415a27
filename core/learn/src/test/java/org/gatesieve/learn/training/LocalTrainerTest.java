package org.gatesieve.learn.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.gatesieve.learn.assembly.SmallClassifier;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.network.SparsificationRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Sgd;

class LocalTrainerTest {
  private static final RandomDocuments DOCUMENTS = SmallClassifier.documents(50, 1);
  private static final DocumentSettings WHOLE = new DocumentSettings(8, 0);
  private static final DocumentSettings THINNED = new DocumentSettings(8, 0.3);

  static List<SparsificationRow> rows() {
    return List.of(SparsificationRow.ORIGINAL, SparsificationRow.W_G_N);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theSameArgumentsGiveTheSameBits(SparsificationRow row) {
    LocalTrainer trainer = trainer(row);
    TrainingState start = start(row);
    ShardResult first = trainer.train(start, 2, DOCUMENTS, THINNED, 10);

    assertSameResult(first, trainer.train(start, 2, DOCUMENTS, THINNED, 10));

    RandomDocuments longer = RandomDocuments.create(30, SmallClassifier.WORDS, 25, 2, 8);
    trainer.train(first.state(), 0, longer, THINNED, 7);
    assertSameResult(first, trainer.train(start, 2, DOCUMENTS, THINNED, 10));
    assertSameResult(first, trainer(row).train(start, 2, DOCUMENTS, THINNED, 10));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void roundsCanBeCutAnywhere(SparsificationRow row) {
    LocalTrainer trainer = trainer(row);
    TrainingState start = start(row);
    ShardResult whole = trainer.train(start, 1, DOCUMENTS, THINNED, 6);

    ShardResult half = trainer.train(start, 1, DOCUMENTS, THINNED, 3);
    ShardResult rest = trainer(row).train(half.state(), 1, DOCUMENTS, THINNED, 3);

    assertEquals(6, rest.state().step());
    assertSameState(whole.state(), rest.state());
    assertEquals(whole.examples(), half.examples() + rest.examples());
    assertEquals(whole.tokens(), half.tokens() + rest.tokens());
    assertEquals(whole.lossSum(), half.lossSum() + rest.lossSum(), 1e-9);
  }

  @Test
  void doesNotChangeTheStateItStartsFrom() {
    LocalTrainer trainer = trainer(SparsificationRow.W_G_N);
    TrainingState start = start(SparsificationRow.W_G_N);
    float[] parameters = start.parameters().clone();
    float[] updater = start.updater().clone();
    trainer.train(start, 0, DOCUMENTS, WHOLE, 3);
    assertArrayEquals(parameters, start.parameters());
    assertArrayEquals(updater, start.updater());
    assertArrayEquals(parameters, start(SparsificationRow.W_G_N).parameters());
  }

  @Test
  void shardsDrawDifferentNoise() {
    RandomDocuments single = SmallClassifier.documents(1, 2);
    assertFalse(
        Arrays.equals(
            step(SparsificationRow.W_G_N, single, 0), step(SparsificationRow.W_G_N, single, 1)));
    assertArrayEquals(
        step(SparsificationRow.ORIGINAL, single, 0), step(SparsificationRow.ORIGINAL, single, 1));
  }

  @Test
  void shardsTakeTheirDocumentsInDifferentOrder() {
    assertFalse(
        Arrays.equals(
            step(SparsificationRow.ORIGINAL, DOCUMENTS, 0),
            step(SparsificationRow.ORIGINAL, DOCUMENTS, 1)));
  }

  private static float[] step(SparsificationRow row, RandomDocuments documents, int shard) {
    return trainer(row).train(start(row), shard, documents, WHOLE, 1).state().parameters();
  }

  @Test
  void documentsWithoutWordsTrainTheOutputBiasAlone() {
    RandomDocuments blank = new RandomDocuments(new int[4][0], new int[] {1, 1, 1, 0});
    MultiLayerConfiguration configuration =
        SmallClassifier.configuration(SparsificationRow.ORIGINAL, new Sgd(1), "1");
    TrainingState start = TrainingState.of(SparseNetwork.initialised(configuration));
    ShardResult result = new LocalTrainer(configuration, 0).train(start, 0, blank, WHOLE, 1);
    float[] before = start.parameters();
    float[] after = result.state().parameters();
    int biases = before.length - SmallClassifier.OUTPUTS;
    assertArrayEquals(Arrays.copyOf(before, biases), Arrays.copyOf(after, biases));
    assertArrayEquals(
        new float[] {-0.25f, 0.25f}, Arrays.copyOfRange(after, biases, after.length), 1e-6f);
    assertEquals(0, result.tokens());
    assertEquals(Math.log(2), meanLoss(result), 1e-6);
  }

  @Test
  void countsWhatItHasSeen() {
    ShardResult result =
        trainer(SparsificationRow.ORIGINAL)
            .train(start(SparsificationRow.ORIGINAL), 4, DOCUMENTS, WHOLE, 7);
    long tokens = Arrays.stream(DOCUMENTS.ids()).mapToLong(ids -> ids.length).sum();
    assertEquals(4, result.shard());
    assertEquals(50, result.examples());
    assertEquals(tokens, result.tokens());
  }

  @Test
  void wordsThatAreLeftOutAreNotSeen() {
    TrainingState start = start(SparsificationRow.ORIGINAL);
    LocalTrainer trainer = trainer(SparsificationRow.ORIGINAL);
    ShardResult whole = trainer.train(start, 4, DOCUMENTS, WHOLE, 70);
    ShardResult thinned = trainer.train(start, 4, DOCUMENTS, THINNED, 70);
    assertEquals(whole.examples(), thinned.examples());
    assertEquals(0.7, (double) thinned.tokens() / whole.tokens(), 0.02);
  }

  @Test
  void anEmptyShardLeavesTheStateAndWeighsNothing() {
    LocalTrainer trainer = trainer(SparsificationRow.W_G_N);
    TrainingState start = start(SparsificationRow.W_G_N);
    RandomDocuments empty = new RandomDocuments(new int[0][], new int[0]);
    ShardResult result = trainer.train(start, 3, empty, WHOLE, 5);
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
        new LocalTrainer(SmallClassifier.configuration(row, new Adam(0.01), "0.01"), 0);
    ShardResult first = trainer.train(start(row), 0, DOCUMENTS, WHOLE, 7);
    ShardResult later = trainer.train(first.state(), 0, DOCUMENTS, WHOLE, 140);
    ShardResult last = trainer.train(later.state(), 0, DOCUMENTS, WHOLE, 7);
    assertTrue(meanLoss(first) > 0.6, "first pass " + meanLoss(first));
    assertTrue(meanLoss(last) < 0.25, "last pass " + meanLoss(last));
  }

  @Test
  void aLossThatIsNotFiniteStopsTraining() {
    LocalTrainer trainer = trainer(SparsificationRow.ORIGINAL);
    TrainingState start = start(SparsificationRow.ORIGINAL);
    float[] broken = start.parameters().clone();
    broken[broken.length - 1] = Float.NaN;
    TrainingState state = new TrainingState(broken, start.updater(), 4);
    TrainingDivergedException diverged =
        assertThrows(
            TrainingDivergedException.class, () -> trainer.train(state, 6, DOCUMENTS, WHOLE, 3));
    assertEquals("The loss of shard 6 is NaN at step 4", diverged.getMessage());
  }

  @Test
  void aStepThatBreaksTheParametersIsNoResult() {
    MultiLayerConfiguration explosive =
        SmallClassifier.configuration(SparsificationRow.ORIGINAL, new Sgd(1e39), "1");
    LocalTrainer trainer = new LocalTrainer(explosive, 0);
    TrainingState start = TrainingState.of(SparseNetwork.initialised(explosive));
    TrainingDivergedException diverged =
        assertThrows(
            TrainingDivergedException.class, () -> trainer.train(start, 6, DOCUMENTS, WHOLE, 1));
    assertEquals("The parameters of shard 6 are not finite after step 0", diverged.getMessage());
  }

  private static LocalTrainer trainer(SparsificationRow row) {
    return new LocalTrainer(SmallClassifier.configuration(row), 0);
  }

  private static TrainingState start(SparsificationRow row) {
    return TrainingState.of(SparseNetwork.initialised(SmallClassifier.configuration(row)));
  }

  private static double meanLoss(ShardResult result) {
    return result.lossSum() / result.examples();
  }

  private static void assertSameResult(ShardResult expected, ShardResult actual) {
    assertSameState(expected.state(), actual.state());
    assertEquals(expected.shard(), actual.shard());
    assertEquals(expected.examples(), actual.examples());
    assertEquals(expected.tokens(), actual.tokens());
    assertEquals(expected.lossSum(), actual.lossSum());
  }

  private static void assertSameState(TrainingState expected, TrainingState actual) {
    assertArrayEquals(expected.parameters(), actual.parameters());
    assertArrayEquals(expected.updater(), actual.updater());
    assertEquals(expected.step(), actual.step());
  }
}
