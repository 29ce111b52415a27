package org.gatesieve.learn.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.gatesieve.learn.assembly.SmallClassifier;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.network.SparsificationRow;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.learning.config.Sgd;

/** One step of gradient descent with learning rate 1 is minus the gradient. */
class DataGradientClipTest {
  private static final RandomDocuments DOCUMENTS = SmallClassifier.documents(8, 1);
  private static final double CLIP = 0.01;

  @Test
  void aLargeDataGradientMovesNoFurtherThanTheClip() {
    double[] unclipped = movement("0", 0);
    double[] clipped = movement("0", CLIP);
    assertTrue(norm(unclipped) > 10 * CLIP, "norm " + norm(unclipped));
    assertEquals(CLIP, norm(clipped), 1e-5);
    double scale = CLIP / norm(unclipped);
    for (int i = 0; i < clipped.length; i++) {
      assertEquals(scale * unclipped[i], clipped[i], 1e-6);
    }
  }

  @Test
  void theGradientOfTheDivergenceIsNotClipped() {
    double[] unclipped = difference(movement("1", 0), movement("0", 0));
    double[] clipped = difference(movement("1", CLIP), movement("0", CLIP));
    assertTrue(norm(unclipped) > 10 * CLIP, "norm " + norm(unclipped));
    assertArrayEquals(unclipped, clipped, 1e-5);
  }

  @Test
  void aSmallDataGradientStaysAsItIs() {
    assertArrayEquals(movement("1", 0), movement("1", 1e3));
  }

  private static double[] movement(String penalty, double clip) {
    MultiLayerConfiguration configuration =
        SmallClassifier.configuration(SparsificationRow.W_G_N, new Sgd(1), penalty);
    TrainingState before = TrainingState.of(SparseNetwork.initialised(configuration));
    LocalTrainer trainer = new LocalTrainer(configuration, clip);
    TrainingState after =
        trainer.train(before, 0, DOCUMENTS, new DocumentSettings(8, 0), 1).state();
    double[] movement = new double[before.parameters().length];
    for (int i = 0; i < movement.length; i++) {
      movement[i] = (double) after.parameters()[i] - before.parameters()[i];
    }
    return movement;
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    return difference;
  }

  private static double norm(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return Math.sqrt(sum);
  }
}
