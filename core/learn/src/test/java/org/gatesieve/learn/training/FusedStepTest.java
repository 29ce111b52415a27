package org.gatesieve.learn.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.learn.assembly.SmallClassifier;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.assembly.SparseNetworkSettings;
import org.gatesieve.learn.layers.VariationalSettings;
import org.gatesieve.learn.network.NetworkShape;
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
    List<Double> fusedLosses = onDocuments(new FusedStep(fused, clip));
    List<Double> plainLosses = onDocuments(new Dl4jStep(plain, clip));

    assertSame(plain, fused);
    for (int step = 0; step < STEPS; step++) {
      assertEquals(plainLosses.get(step), fusedLosses.get(step), TOLERANCE);
    }
  }

  @ParameterizedTest
  @MethodSource("rowsAndClips")
  void arraysAndDocumentsTrainTheSameNetwork(SparsificationRow row, double clip) {
    MultiLayerNetwork onDocuments = network(row, new Adam(0.01));
    MultiLayerNetwork onArrays = network(row, new Adam(0.01));
    onDocuments(new FusedStep(onDocuments, clip));
    onArrays(new FusedStep(onArrays, clip));

    assertSame(onArrays, onDocuments);
  }

  @Test
  void aLoneLogisticUnitTrainsTheSame() {
    MultiLayerNetwork fused = logistic();
    MultiLayerNetwork plain = logistic();
    List<Double> fusedLosses = onDocuments(new FusedStep(fused, 5));
    List<Double> plainLosses = onDocuments(new Dl4jStep(plain, 5));

    assertSame(plain, fused);
    assertEquals(plainLosses.get(STEPS - 1), fusedLosses.get(STEPS - 1), TOLERANCE);
  }

  private static void assertSame(MultiLayerNetwork expected, MultiLayerNetwork actual) {
    TrainingState expectedState = TrainingState.of(expected);
    TrainingState actualState = TrainingState.of(actual);
    assertEquals(STEPS, actualState.step());
    assertEquals(STEPS, expectedState.step());
    assertArrayEquals(expectedState.parameters(), actualState.parameters(), TOLERANCE);
    assertArrayEquals(expectedState.updater(), actualState.updater(), TOLERANCE);
  }

  private static List<Double> onDocuments(TrainingStep step) {
    BatchPlan plan = new BatchPlan(DOCUMENTS, new DocumentSettings(BATCH, 0), 1, 0);
    DocumentBatch batch = new DocumentBatch();
    List<Double> losses = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      batch.fill(DOCUMENTS, plan.batch(i));
      losses.add(step.run(batch));
    }
    return losses;
  }

  private static void onArrays(TrainingStep step) {
    BatchPlan plan = new BatchPlan(DOCUMENTS, new DocumentSettings(BATCH, 0), 1, 0);
    for (int i = 0; i < STEPS; i++) {
      MiniBatch batch = MiniBatch.of(DOCUMENTS, plan.batch(i), SmallClassifier.OUTPUTS);
      step.run(batch.ids(), batch.labels(), batch.mask(), null);
    }
  }

  @Test
  void onlyNetworksTrainedWithAdamAreSuited() {
    assertTrue(TensorUpdates.suit(network(SparsificationRow.W_G_N, new Adam(0.01))));
    assertFalse(TensorUpdates.suit(network(SparsificationRow.W_G_N, new Sgd(0.01))));
  }

  private static MultiLayerNetwork logistic() {
    NetworkShape shape =
        new NetworkShape(
            SmallClassifier.WORDS, 6, 5, 1, GateActivation.LOGISTIC, OutputActivation.SIGMOID);
    VariationalSettings variational =
        new VariationalSettings(100, 10, -3, 1, 1, "1", "0", "0", "0", "0");
    return SparseNetwork.initialised(
        SparseNetwork.configuration(
            new SparseNetworkSettings(
                shape,
                SparsificationRow.W_G_N,
                13,
                0.5,
                0,
                1,
                1.1,
                true,
                new Adam(0.01),
                variational)));
  }

  private static MultiLayerNetwork network(SparsificationRow row, IUpdater updater) {
    return SparseNetwork.initialised(SmallClassifier.configuration(row, updater, "1"));
  }
}
