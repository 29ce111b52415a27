package org.gatesieve.learn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.network.SparsificationRow;
import org.gatesieve.learn.posterior.KullbackLeibler;
import org.gatesieve.learn.posterior.LogAlpha;
import org.gatesieve.learn.posterior.Treatment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradients of the fused layers against finite differences of METHOD's formulas, in double. */
class GradientTest {
  private static final double DISTURBANCE = 1e-6;
  private static final double TOLERANCE = 2e-5;

  private static final SparsificationRow ALL_DETERMINISTIC =
      SparsificationRow.classifier(
          Treatment.DETERMINISTIC,
          Treatment.DETERMINISTIC,
          Treatment.DETERMINISTIC,
          Treatment.DETERMINISTIC,
          Treatment.DETERMINISTIC,
          Treatment.DETERMINISTIC);

  static Stream<Arguments> networks() {
    return Stream.of(
            SparsificationRow.ORIGINAL,
            SparsificationRow.W,
            SparsificationRow.W_VOC,
            SparsificationRow.W_N,
            SparsificationRow.W_G_N,
            ALL_DETERMINISTIC)
        .flatMap(
            row ->
                Stream.of(
                    Arguments.of(row, GateActivation.LOGISTIC, OutputActivation.SOFTMAX, true),
                    Arguments.of(row, GateActivation.HARD_SIGMOID, OutputActivation.SIGMOID, true),
                    Arguments.of(row, GateActivation.LOGISTIC, OutputActivation.SIGMOID, false),
                    Arguments.of(
                        row, GateActivation.HARD_SIGMOID, OutputActivation.SOFTMAX, false)));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void dataGradientsMatchFiniteDifferences(
      SparsificationRow row, GateActivation gates, OutputActivation output, boolean local) {
    NetworkShape shape = TinyNetwork.shape(gates, output);
    MultiLayerNetwork network = TinyNetwork.create(shape, row, local);
    network.setIterationCount(5);
    for (int layer = 0; layer < 3; layer++) {
      ((VariationalLayer) network.getLayer(layer)).posterior().deferDivergence(true);
      ((VariationalLayer) network.getLayer(layer)).posterior().shard(2);
    }
    TinyNetwork.step(network);

    SampledReference reference = reference(shape, network, local, new FrozenNoise(7, 2, 5));
    assertEquals(reference.loss() / TinyNetwork.LABELS.length, network.score(), 1e-5);
    Map<String, double[]> gradients = TinyNetwork.gradients(network);
    assertEquals(reference.parameters().keySet(), gradients.keySet());
    reference.parameters().forEach((key, values) -> check(reference, key, gradients.get(key)));
  }

  private static SampledReference reference(
      NetworkShape shape, MultiLayerNetwork network, boolean local, FrozenNoise noise) {
    return new SampledReference(
        shape,
        TinyNetwork.parameters(network),
        noise,
        local,
        TinyNetwork.IDS,
        TinyNetwork.PRESENT,
        TinyNetwork.LABELS);
  }

  private static void check(SampledReference reference, String key, double[] gradient) {
    double[] values = reference.parameters().get(key);
    for (int i = 0; i < values.length; i++) {
      double value = values[i];
      values[i] = value + DISTURBANCE;
      double above = reference.loss();
      values[i] = value - DISTURBANCE;
      double below = reference.loss();
      values[i] = value;
      double expected = (above - below) / (2 * DISTURBANCE);
      double tolerance = TOLERANCE * Math.max(1, Math.abs(expected));
      assertEquals(expected, gradient[i], tolerance, key + "[" + i + "]");
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void divergenceIsAddedOncePerVariationalScalar(
      SparsificationRow row, GateActivation gates, OutputActivation output, boolean local) {
    NetworkShape shape = TinyNetwork.shape(gates, output);
    MultiLayerNetwork network = TinyNetwork.create(shape, row, local);
    network.setIterationCount(TinyNetwork.TRAINING_STEPS / 2);
    TinyNetwork.step(network);
    double score = network.score();
    Map<String, double[]> whole = TinyNetwork.gradients(network);
    for (int layer = 0; layer < 3; layer++) {
      ((VariationalLayer) network.getLayer(layer)).posterior().deferDivergence(true);
    }
    TinyNetwork.step(network);
    Map<String, double[]> data = TinyNetwork.gradients(network);

    Map<String, double[]> parameters = TinyNetwork.parameters(network);
    double divergence = 0;
    for (String key : parameters.keySet()) {
      double[] logSigma = parameters.get(Parameters.logSigma(key));
      if (logSigma == null) {
        continue;
      }
      double[] mean = parameters.get(key);
      double penalty = penalty(key) / TinyNetwork.TARGETS;
      for (int i = 0; i < mean.length; i++) {
        divergence += penalty * KullbackLeibler.value(LogAlpha.of(mean[i], logSigma[i]));
        double toMean = penalty * KullbackLeibler.byMean(mean[i], logSigma[i]) * 3;
        double toLogSigma = penalty * KullbackLeibler.byLogSigma(mean[i], logSigma[i]) * 3;
        assertEquals(toMean, whole.get(key)[i] - data.get(key)[i], 1e-4 * (1 + Math.abs(toMean)));
        String sigmaKey = Parameters.logSigma(key);
        assertEquals(toLogSigma, whole.get(sigmaKey)[i] - data.get(sigmaKey)[i], 1e-5);
      }
    }
    assertEquals(divergence, score - network.score(), 1e-5 * (1 + divergence));
  }

  /** The schedules of {@link TinyNetwork#variational} after half an epoch. */
  private static double penalty(String key) {
    return switch (key) {
      case Parameters.VOCABULARY_GROUPS -> 2;
      case Parameters.INPUT_GROUPS -> 5;
      case Parameters.NEURON_GROUPS -> 6;
      case Parameters.GATE_GROUPS -> 7;
      default -> 1;
    };
  }
}
