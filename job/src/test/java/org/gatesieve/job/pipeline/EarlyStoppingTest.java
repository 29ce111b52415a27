package org.gatesieve.job.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gatesieve.job.config.JobSettings;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.elastic.ElasticNetwork;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.training.TrainingState;
import org.junit.jupiter.api.Test;

class EarlyStoppingTest {
  private final ElasticNetwork network = network();
  private final NetworkPosterior posterior = network.posterior();
  private final EarlyStopping stopping = new EarlyStopping(20);

  @Test
  void waitsForItsPatience() {
    round(10, 0.8);
    round(20, 0.7);
    assertFalse(stopping.isOver());
    round(30, 0.8);
    assertTrue(stopping.isOver(), "as good is not better");
  }

  @Test
  void aBetterRoundIsWaitedForAnew() {
    round(10, 0.8);
    round(25, 0.81);
    round(40, 0.7);
    assertFalse(stopping.isOver());
    round(45, 0.8);
    assertTrue(stopping.isOver());
  }

  @Test
  void theBestRoundIsWhatRemains() {
    train(1);
    TrainingState best = TrainingState.of(network.network());
    round(10, 0.8);
    train(2);
    round(30, 0.7);
    stopping.conclude(network);

    TrainingState left = TrainingState.of(network.network());
    assertArrayEquals(best.parameters(), left.parameters());
    assertEquals(1, left.step());
  }

  @Test
  void withoutAValidationPartItTrainsToTheEnd() {
    train(3);
    round(10, Double.NaN);
    round(100, Double.NaN);
    assertFalse(stopping.isOver());
    stopping.conclude(network);
    assertEquals(3, network.network().getIterationCount());
  }

  private void round(int step, double validation) {
    stopping.after(network, posterior, step, validation);
  }

  /** Stands in for training: other parameters, and a step number. */
  private void train(int step) {
    network.network().params().addi(step);
    network.network().setIterationCount(step);
  }

  private static ElasticNetwork network() {
    JobSettings settings =
        Settings.of("row=Original", "network.inputs=2", "network.hidden=2", "text.words=5");
    NetworkPlan plan = CountedCorpus.plan(settings, CountedCorpus.of(3, 100, 10, 10));
    return ElasticNetwork.of(
        plan.network(), SparseNetwork.blank(SparseNetwork.configuration(plan.network())));
  }
}
