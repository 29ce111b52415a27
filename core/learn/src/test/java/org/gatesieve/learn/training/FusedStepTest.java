package org.gatesieve.learn.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.learn.classifier.ClassifierNetwork;
import org.gatesieve.learn.classifier.SmallClassifier;
import org.gatesieve.learn.network.SparsificationRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;

/** The fused step against DL4J's own, with ND4J's Adam. */
class FusedStepTest {
  private static final int STEPS = 20;
  private static final int BATCH = 8;
  private static final float TOLERANCE = 2e-5f;
  private static final RandomDocuments DOCUMENTS = SmallClassifier.documents(50, 1);

  static Stream<Arguments> rowsAndClips() {
    return Stream.of(SparsificationRow.ORIGINAL, SparsificationRow.W, SparsificationRow.W_G_N)
        .flatMap(row -> Stream.of(0.0, 0.05, 5.0).map(clip -> Arguments.of(row, clip)));
  }

  @ParameterizedTest
  @MethodSource("rowsAndClips")
  void bothStepsTrainTheSameNetwork(SparsificationRow row, double clip) {
    MultiLayerNetwork fused = network(row, new Adam(0.01));
    MultiLayerNetwork plain = network(row, new Adam(0.01));
    List<Double> fusedLosses = run(fused, new FusedStep(fused, clip));
    List<Double> plainLosses = run(plain, new Dl4jStep(plain, clip));

    TrainingState expected = TrainingState.of(plain);
    TrainingState actual = TrainingState.of(fused);
    assertEquals(STEPS, actual.step());
    assertEquals(expected.step(), actual.step());
    assertArrayEquals(expected.parameters(), actual.parameters(), TOLERANCE);
    assertArrayEquals(expected.updater(), actual.updater(), TOLERANCE);
    for (int step = 0; step < STEPS; step++) {
      assertEquals(plainLosses.get(step), fusedLosses.get(step), TOLERANCE);
    }
  }

  private static List<Double> run(MultiLayerNetwork network, TrainingStep step) {
    BatchPlan plan = new BatchPlan(DOCUMENTS, BATCH, 1, 0);
    return Stream.iterate(0, i -> i + 1)
        .limit(STEPS)
        .map(
            i -> {
              MiniBatch batch = MiniBatch.of(DOCUMENTS, plan.batch(i), SmallClassifier.OUTPUTS);
              step.run(batch.ids(), batch.labels(), batch.mask(), null);
              return network.score();
            })
        .toList();
  }

  @Test
  void onlyNetworksTrainedWithAdamAreSuited() {
    assertTrue(FusedStep.suits(network(SparsificationRow.W_G_N, new Adam(0.01))));
    assertFalse(FusedStep.suits(network(SparsificationRow.W_G_N, new Sgd(0.01))));
  }

  private static MultiLayerNetwork network(SparsificationRow row, IUpdater updater) {
    return ClassifierNetwork.initialised(SmallClassifier.configuration(row, updater, "1"));
  }
}
