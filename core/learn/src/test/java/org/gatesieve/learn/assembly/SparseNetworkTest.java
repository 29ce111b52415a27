package org.gatesieve.learn.assembly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.datasets.iterator.utilty.ListDataSetIterator;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.gatesieve.learn.layers.TrainingSchedule;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.SparsificationRow;
import org.gatesieve.learn.reference.ReferenceNetwork;
import org.gatesieve.learn.training.RandomDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.evaluation.classification.Evaluation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.learning.config.Adam;

/**
 * The classifier as a citizen of DL4J: built, saved, copied, trained and evaluated by its tools.
 */
class SparseNetworkTest {
  private static final int STEPS = 5;

  static List<SparsificationRow> rows() {
    return List.of(
        SparsificationRow.ORIGINAL,
        SparsificationRow.W,
        SparsificationRow.W_N,
        SparsificationRow.W_G_N);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aNetworkRebuiltFromItsJsonTrainsToTheSameBits(SparsificationRow row) {
    MultiLayerConfiguration configuration = configuration(row);
    String json = configuration.toJson();
    MultiLayerConfiguration rebuilt = MultiLayerConfiguration.fromJson(json);
    assertEquals(json, rebuilt.toJson());
    assertEquals(configuration, rebuilt);

    MultiLayerNetwork original = SparseNetwork.initialised(configuration);
    MultiLayerNetwork copy = SparseNetwork.initialised(rebuilt);
    assertSameBits(original.params(), copy.params());
    train(original, STEPS);
    train(copy, STEPS);
    assertSameBits(original.params(), copy.params());
    assertSameBits(updater(original), updater(copy));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aSavedNetworkContinuesWhereItStopped(SparsificationRow row, @TempDir Path folder)
      throws IOException {
    MultiLayerNetwork network = SparseNetwork.initialised(configuration(row));
    train(network, STEPS);
    File file = folder.resolve("network.zip").toFile();
    network.save(file, true);

    MultiLayerNetwork loaded = MultiLayerNetwork.load(file, true);
    assertSameBits(network.params(), loaded.params());
    assertSameBits(updater(network), updater(loaded));
    assertEquals(STEPS, loaded.getIterationCount());
    assertSameBits(output(network), output(loaded));
    assertSameBits(output(network), output(ModelSerializer.restoreMultiLayerNetwork(file, false)));
    train(network, STEPS);
    train(loaded, STEPS);
    assertSameBits(network.params(), loaded.params());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void workspacesChangeNoNumber(SparsificationRow row) {
    MultiLayerNetwork without = SparseNetwork.initialised(configuration(row));
    MultiLayerConfiguration withWorkspaces = configuration(row);
    withWorkspaces.setTrainingWorkspaceMode(WorkspaceMode.ENABLED);
    withWorkspaces.setInferenceWorkspaceMode(WorkspaceMode.ENABLED);
    MultiLayerNetwork with = SparseNetwork.initialised(withWorkspaces);
    for (int pass = 0; pass < 3; pass++) {
      train(without, STEPS);
      train(with, STEPS);
      assertEquals(without.score(), with.score());
      assertSameBits(without.params(), with.params());
      assertSameBits(output(without), output(with));
    }
  }

  @Test
  void aCloneGoesItsOwnWay() {
    MultiLayerNetwork network = SparseNetwork.initialised(configuration(SparsificationRow.W_N));
    train(network, STEPS);
    float[] before = network.params().toFloatVector();
    float[] prediction = output(network).ravel().toFloatVector();
    MultiLayerNetwork clone = network.clone();
    assertSameBits(network.params(), clone.params());
    assertSameBits(output(network), output(clone));

    train(clone, STEPS);
    assertArrayEquals(before, network.params().toFloatVector());
    assertArrayEquals(prediction, output(network).ravel().toFloatVector());
    assertFalse(Arrays.equals(before, clone.params().toFloatVector()));
    train(network, STEPS);
    assertSameBits(network.params(), clone.params());
  }

  @Test
  void parametersThatAreSetFromOutsideAreUsed() {
    MultiLayerNetwork trained = SparseNetwork.initialised(configuration(SparsificationRow.W_N));
    train(trained, STEPS);
    MultiLayerNetwork other = SparseNetwork.initialised(configuration(SparsificationRow.W_N));
    output(other);
    other.setParams(trained.params());
    assertSameBits(output(trained), output(other));
  }

  @Test
  void predictionsUseTheMeansAndNoNoise() {
    MultiLayerNetwork network = SparseNetwork.initialised(configuration(SparsificationRow.W_G_N));
    train(network, STEPS);
    NetworkPosterior posterior =
        PosteriorExchange.read(network, SmallClassifier.SHAPE, SparsificationRow.W_G_N);
    INDArray probabilities = output(network);
    RandomDocuments documents = SmallClassifier.documents(30, 9);
    for (int document = 0; document < documents.documents(); document++) {
      int[] ids = documents.document(document);
      boolean[] present = new boolean[ids.length];
      Arrays.fill(present, true);
      double[] expected = ReferenceNetwork.probabilities(posterior, ids, present);
      for (int label = 0; label < expected.length; label++) {
        assertEquals(expected[label], probabilities.getDouble(document, label), 1e-6);
      }
    }
    network.setIterationCount(77);
    assertSameBits(probabilities, output(network));
  }

  @Test
  void trainsAndEvaluatesWithTheLoopsOfDl4j() {
    MultiLayerConfiguration configuration =
        SmallClassifier.configuration(SparsificationRow.W_G_N, new Adam(0.02), "0.01");
    MultiLayerNetwork network = SparseNetwork.initialised(configuration);
    ListDataSetIterator<DataSet> training =
        new ListDataSetIterator<>(SmallClassifier.dataSet(60, 5).asList(), 20);
    network.fit(training, 40);
    assertEquals(40, network.getEpochCount());

    List<DataSet> held = SmallClassifier.dataSet(30, 9).asList();
    Evaluation evaluation = network.evaluate(new ListDataSetIterator<>(held, 7));
    INDArray probabilities = output(network);
    RandomDocuments documents = SmallClassifier.documents(30, 9);
    int correct = 0;
    for (int document = 0; document < 30; document++) {
      int predicted = probabilities.getRow(document).argMax().getInt(0);
      correct += predicted == documents.label(document) ? 1 : 0;
    }
    assertEquals(correct / 30.0, evaluation.accuracy(), 1e-12);
    assertTrue(evaluation.accuracy() > 0.8, evaluation.stats());
  }

  private static MultiLayerConfiguration configuration(SparsificationRow row) {
    Adam adam = new Adam(new TrainingSchedule(0.01, "0:1 1:0.5", 10));
    return SmallClassifier.configuration(row, adam, "0:0 1:1");
  }

  private static void train(MultiLayerNetwork network, int steps) {
    for (int step = 0; step < steps; step++) {
      network.fit(SmallClassifier.dataSet(10 + step, network.getIterationCount()));
    }
  }

  private static INDArray output(MultiLayerNetwork network) {
    DataSet data = SmallClassifier.dataSet(30, 9);
    return network.output(data.getFeatures(), false, data.getFeaturesMaskArray(), null);
  }

  private static INDArray updater(MultiLayerNetwork network) {
    return network.getUpdater().getStateViewArray();
  }

  private static void assertSameBits(INDArray expected, INDArray actual) {
    assertArrayEquals(expected.ravel().toFloatVector(), actual.ravel().toFloatVector());
  }
}
