package org.gatesieve.learn.elastic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gatesieve.learn.mask.NetworkMasks;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.SparsificationRow;
import org.gatesieve.learn.posterior.Posterior;
import org.gatesieve.learn.posterior.Treatment;
import org.gatesieve.learn.training.DocumentSettings;
import org.gatesieve.learn.training.LocalTrainer;
import org.gatesieve.learn.training.RandomDocuments;
import org.gatesieve.learn.training.ShardResult;
import org.gatesieve.learn.training.TrainingState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.schedule.FixedSchedule;

/** Training of what masks have left. */
class FixedMasksTest {
  /** High enough that half of the weights are pruned, low enough that some of all kinds stay. */
  private static final double THRESHOLD = -1.5;

  private static final int STEPS = 20;

  private ElasticNetwork variational;
  private NetworkPosterior masked;
  private ElasticNetwork fixed;

  @BeforeEach
  void fixTheMasks() {
    variational = NarrowClassifier.create(SparsificationRow.W_G_N);
    NetworkPosterior posterior = variational.posterior();
    NetworkMasks masks = NetworkMasks.of(posterior, THRESHOLD);
    masked = masks.apply(posterior);
    fixed = variational.withFixedMasks(masks, new FixedSchedule(NarrowClassifier.RATE));
  }

  @Test
  void theNetworkBeginsAsTheMaskedOne() {
    List<Posterior> tensors = fixed.posterior().tensors();
    for (int i = 0; i < tensors.size(); i++) {
      assertEquals(Treatment.DETERMINISTIC, tensors.get(i).treatment());
      assertArrayEquals(masked.tensors().get(i).mean(), tensors.get(i).mean());
    }
    assertArrayEquals(masked.lstmBias(), fixed.posterior().lstmBias());
  }

  @Test
  void whatIsPrunedStaysZeroAndTheRestLearns() {
    double[] losses = train();

    assertTrue(losses[STEPS - 1] < losses[0], losses[0] + " → " + losses[STEPS - 1]);
    List<Posterior> tensors = fixed.posterior().tensors();
    int moved = 0;
    int zeros = 0;
    for (int tensor = 0; tensor < tensors.size(); tensor++) {
      float[] before = masked.tensors().get(tensor).mean();
      float[] after = tensors.get(tensor).mean();
      for (int i = 0; i < before.length; i++) {
        assertEquals(before[i] == 0, after[i] == 0, "tensor " + tensor + ", element " + i);
        zeros += before[i] == 0 ? 1 : 0;
        moved += before[i] != after[i] ? 1 : 0;
      }
    }
    assertTrue(zeros > 20 && moved > 20, zeros + " zeros, " + moved + " moved");
  }

  @Test
  void removedGroupsStayWhereTheyWere() {
    train();
    assertEquals(variational.originalPosterior().shape(), fixed.originalPosterior().shape());
    assertNotEquals(fixed.shape().hidden() * 4, fixed.columns().count());
  }

  @Test
  void anotherUpdateThanTheFusedOneIsRefused() {
    assertThrows(IllegalStateException.class, () -> NarrowClassifier.train(fixed, 1));
  }

  private double[] train() {
    LocalTrainer trainer = new LocalTrainer(fixed.network().getLayerWiseConfigurations(), 0);
    RandomDocuments documents =
        RandomDocuments.create(64, fixed.shape().words(), 9, NarrowClassifier.LABELS, 4);
    TrainingState state = TrainingState.of(fixed.network());
    double[] losses = new double[STEPS];
    for (int step = 0; step < STEPS; step++) {
      ShardResult result = trainer.train(state, 0, documents, new DocumentSettings(64, 0), 1);
      state = result.state();
      losses[step] = result.lossSum() / result.examples();
    }
    state.writeTo(fixed.network());
    return losses;
  }
}
