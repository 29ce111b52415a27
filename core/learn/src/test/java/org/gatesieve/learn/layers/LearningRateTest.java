package org.gatesieve.learn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.learn.network.SparsificationRow;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;

/** A step of gradient descent moves every parameter by its own learning rate. */
class LearningRateTest {
  private static final double RATE = 0.01;

  @Test
  void logSigmaAndGroupMeansHaveTheirOwnRates() {
    assertRates(new Sgd(RATE), 0, RATE);
  }

  @Test
  void ratesFollowTheSchedule() {
    TrainingSchedule schedule = new TrainingSchedule(RATE, "0:1 1:3", TinyNetwork.TRAINING_STEPS);
    assertRates(new Sgd(schedule), 0, RATE);
    assertRates(new Sgd(schedule), 5, 2 * RATE);
    assertRates(new Sgd(schedule), 40, 3 * RATE);
  }

  @Test
  void ratesSurviveTheJsonOfTheConfiguration() {
    TrainingSchedule schedule = new TrainingSchedule(RATE, "0:1 1:3", TinyNetwork.TRAINING_STEPS);
    MultiLayerNetwork network = network(new Sgd(schedule));
    String json = network.getLayerWiseConfigurations().toJson();
    MultiLayerNetwork rebuilt = new MultiLayerNetwork(MultiLayerConfiguration.fromJson(json));
    rebuilt.init();
    rebuilt.setParams(network.params());
    assertRates(rebuilt, 5, 2 * RATE);
  }

  private static void assertRates(IUpdater updater, int step, double rate) {
    assertRates(network(updater), step, rate);
  }

  private static void assertRates(MultiLayerNetwork network, int step, double rate) {
    network.setIterationCount(step);
    TinyNetwork.step(network);
    Map<String, double[]> gradients = TinyNetwork.gradients(network);
    Map<String, double[]> before = TinyNetwork.parameters(network);
    TinyNetwork.fit(network);
    Map<String, double[]> after = TinyNetwork.parameters(network);
    before.forEach(
        (key, values) -> {
          double expected = rate * factor(key) / TinyNetwork.IDS.length;
          for (int i = 0; i < values.length; i++) {
            double moved = values[i] - after.get(key)[i];
            assertEquals(expected * gradients.get(key)[i], moved, 1e-6, key);
          }
        });
  }

  /** The factors of {@link TinyNetwork#variational}. */
  private static double factor(String key) {
    if (Parameters.isLogSigma(key)) {
      return 3;
    }
    return key.endsWith("Groups") ? 2 : 1;
  }

  private static MultiLayerNetwork network(IUpdater updater) {
    return TinyNetwork.create(
        TinyNetwork.shape(GateActivation.LOGISTIC, OutputActivation.SOFTMAX),
        SparsificationRow.W_G_N,
        true,
        updater);
  }
}
