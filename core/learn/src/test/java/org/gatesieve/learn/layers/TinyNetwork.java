package org.gatesieve.learn.layers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.assembly.SparseNetworkSettings;
import org.gatesieve.learn.memory.FloatBlock;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.network.SparsificationRow;
import org.gatesieve.learn.reference.ReferenceValues;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;

/** A network small enough for finite differences over all of its parameters. */
final class TinyNetwork {
  static final long SEED = 7;
  static final double TARGETS = 50;
  static final int TRAINING_STEPS = 10;
  static final int[][] IDS = {{1, 4, 2, 2, 6}, {3, 3, 0, 5, 0}, {1, 6, 5, 2, 0}};

  /** The last objects pause together and return: their state has to wait for them. */
  static final boolean[][] PRESENT = {
    {true, true, true, true, true},
    {true, true, false, true, false},
    {true, true, false, true, false},
  };

  static final int[] LABELS = {1, 0, 1};

  private TinyNetwork() {}

  static NetworkShape shape(GateActivation gates, OutputActivation output) {
    return new NetworkShape(7, 3, 4, output == OutputActivation.SIGMOID ? 1 : 3, gates, output);
  }

  static VariationalSettings variational() {
    return new VariationalSettings(
        TARGETS,
        TRAINING_STEPS,
        -1,
        3,
        2,
        "0:0.5 1:1.5",
        "0:0.06 1:0.1",
        "0:0.08 1:0.12",
        "0:0.1 1:0.14",
        "0:0 1:0.04");
  }

  /** A network whose every parameter has been moved to a random place. */
  static MultiLayerNetwork create(
      NetworkShape shape, SparsificationRow row, boolean localReparametrisation) {
    return create(shape, row, localReparametrisation, new Adam(1e-3));
  }

  static MultiLayerNetwork create(
      NetworkShape shape, SparsificationRow row, boolean localReparametrisation, IUpdater updater) {
    SparseNetworkSettings settings =
        new SparseNetworkSettings(
            shape, row, SEED, 0.5, 0, 1, 1.1, localReparametrisation, updater, variational());
    MultiLayerNetwork network = SparseNetwork.initialised(SparseNetwork.configuration(settings));
    Random random = new Random(3);
    FloatBlock parameters = FloatBlock.of(network.params());
    float[] values = new float[parameters.length()];
    parameters.read(0, values, 0, values.length);
    for (int i = 0; i < values.length; i++) {
      values[i] += (float) (0.4 * random.nextGaussian());
    }
    parameters.write(0, values, 0, values.length);
    return network;
  }

  /** Every parameter by its name. */
  static Map<String, double[]> parameters(MultiLayerNetwork network) {
    return named(network, false);
  }

  /** Every gradient by the name of its parameter. */
  static Map<String, double[]> gradients(MultiLayerNetwork network) {
    return named(network, true);
  }

  private static Map<String, double[]> named(MultiLayerNetwork network, boolean gradients) {
    Map<String, double[]> named = new LinkedHashMap<>();
    Map<String, INDArray> source =
        gradients ? network.gradient().gradientForVariable() : network.paramTable();
    source.forEach(
        (key, value) ->
            named.put(
                key.substring(key.indexOf('_') + 1),
                ReferenceValues.doubles(value.dup('c').reshape(value.length()).toFloatVector())));
    return named;
  }

  static void step(MultiLayerNetwork network) {
    step(network, IDS, PRESENT);
  }

  /** Computes gradient and score; every object keeps its label. */
  static void step(MultiLayerNetwork network, int[][] ids, boolean[][] present) {
    network.setInput(Nd4j.createFromArray(floats(ids)));
    network.setLabels(labels(network));
    network.setLayerMaskArrays(Nd4j.createFromArray(floats(present)), null);
    network.computeGradientAndScore();
  }

  /** A whole training step with update. */
  static void fit(MultiLayerNetwork network) {
    network.fit(
        Nd4j.createFromArray(floats(IDS)),
        labels(network),
        Nd4j.createFromArray(floats(PRESENT)),
        null);
  }

  /** DL4J's feature mask of {@link #PRESENT}. */
  static INDArray mask() {
    return Nd4j.createFromArray(floats(PRESENT));
  }

  private static INDArray labels(MultiLayerNetwork network) {
    int outputs = (int) network.getLayer(2).getParam(Parameters.OUTPUT_BIAS).length();
    float[][] labels = new float[LABELS.length][outputs];
    for (int i = 0; i < LABELS.length; i++) {
      if (outputs == 1) {
        labels[i][0] = LABELS[i];
      } else {
        labels[i][LABELS[i]] = 1;
      }
    }
    return Nd4j.createFromArray(labels);
  }

  private static float[][] floats(int[][] values) {
    float[][] floats = new float[values.length][values[0].length];
    for (int i = 0; i < values.length; i++) {
      for (int t = 0; t < values[i].length; t++) {
        floats[i][t] = values[i][t];
      }
    }
    return floats;
  }

  private static float[][] floats(boolean[][] values) {
    float[][] floats = new float[values.length][values[0].length];
    for (int i = 0; i < values.length; i++) {
      for (int t = 0; t < values[i].length; t++) {
        floats[i][t] = values[i][t] ? 1 : 0;
      }
    }
    return floats;
  }
}
