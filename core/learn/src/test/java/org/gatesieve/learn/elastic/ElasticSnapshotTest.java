package org.gatesieve.learn.elastic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.gatesieve.learn.assembly.SmallClassifier;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.assembly.SparseNetworkSettings;
import org.gatesieve.learn.layers.VariationalSettings;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.network.SparsificationRow;
import org.gatesieve.learn.training.DocumentSettings;
import org.gatesieve.learn.training.LabelledDocuments;
import org.gatesieve.learn.training.LocalTrainer;
import org.gatesieve.learn.training.TrainingState;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.learning.config.Adam;

/** A restored network goes on with the same bits, whatever was removed from it before. */
class ElasticSnapshotTest {
  private static final NetworkShape SHAPE = SmallClassifier.SHAPE;
  private static final SparseNetworkSettings SETTINGS =
      new SparseNetworkSettings(
          SHAPE,
          SparsificationRow.W_G_N,
          13,
          0.5,
          0,
          1,
          1.1,
          true,
          new Adam(0.01),
          new VariationalSettings(100, 10, -5, 1, 1, "1", "0", "0", "0", "0"));
  private static final Survivors SURVIVORS =
      new Survivors(
          new int[] {0, 1, 3, 7, 12}, new int[] {1, 2}, new int[] {0, 3}, new int[] {0, 3, 8, 18});

  private static final LabelledDocuments DOCUMENTS = SmallClassifier.documents(24, 4);

  @Test
  void aWholeNetworkGoesOn() {
    assertGoesOn(trained(initialised()));
  }

  @Test
  void aReducedNetworkGoesOn() {
    assertGoesOn(trained(trained(initialised()).shrink(SURVIVORS)));
  }

  @Test
  void aRotatedNetworkGoesOn() {
    long[] counts = new long[SHAPE.words()];
    Arrays.fill(counts, 7);

    assertGoesOn(
        new Rotation(counts, 3.5, 0.3, SHAPE.inputs())
            .of(trained(initialised()))
            .orElseThrow()
            .network());
  }

  @Test
  void aStateOfAnotherNetworkIsRefused() {
    ElasticSnapshot snapshot = initialised().shrink(SURVIVORS).snapshot();
    SparseNetworkSettings wider =
        SETTINGS.withShape(
            new NetworkShape(
                SHAPE.words(),
                SHAPE.inputs(),
                SHAPE.hidden(),
                SHAPE.outputs() + 1,
                SHAPE.gateActivation(),
                SHAPE.outputActivation()));

    assertThrows(IllegalArgumentException.class, () -> ElasticNetwork.restored(wider, snapshot));
  }

  private static ElasticNetwork initialised() {
    return ElasticNetwork.of(
        SETTINGS, SparseNetwork.initialised(SparseNetwork.configuration(SETTINGS)));
  }

  /** Some steps as an averaging round makes them. */
  private static ElasticNetwork trained(ElasticNetwork network) {
    new LocalTrainer(network.network().getLayerWiseConfigurations(), 5)
        .train(
            TrainingState.of(network.network()),
            0,
            network.wordIds().read(DOCUMENTS),
            new DocumentSettings(8, 0),
            5)
        .state()
        .writeTo(network.network());
    return network;
  }

  private static void assertGoesOn(ElasticNetwork network) {
    ElasticNetwork restored = ElasticNetwork.restored(SETTINGS, network.snapshot());

    assertEquals(network.shape(), restored.shape());
    assertArrayEquals(network.neurons(), restored.neurons());
    assertArrayEquals(network.wordIds().ids(), restored.wordIds().ids());
    trained(network);
    trained(restored);
    TrainingState expected = TrainingState.of(network.network());
    TrainingState actual = TrainingState.of(restored.network());
    assertEquals(expected.step(), actual.step());
    assertArrayEquals(expected.parameters(), actual.parameters());
    assertArrayEquals(expected.updater(), actual.updater());
    assertArrayEquals(
        network.originalPosterior().inputWeights().mean(),
        restored.originalPosterior().inputWeights().mean());
  }
}
