package org.gatesieve.learn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.learn.network.GateColumns;
import org.gatesieve.learn.posterior.Treatment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * Layers of this package before, behind and between DL4J's own: every gradient against finite
 * differences of the score, with masked steps in the middle and at the end.
 */
class NeighbouringLayersTest {
  private static final int OBJECTS = 3;
  private static final int STEPS = 4;
  private static final int WORDS = 6;
  private static final int INPUTS = 3;
  private static final int HIDDEN = 4;
  private static final int LABELS = 2;
  private static final float[][] MASK = {{1, 1, 1, 1}, {1, 0, 1, 1}, {1, 1, 0, 0}};

  /** Wide enough for single precision; the five-point rule makes up for it. */
  private static final float DISTURBANCE = 0.05f;

  private static final double TOLERANCE = 1e-3;

  /** A network's layers and whether it reads ids and predicts at every step. */
  enum Network {
    EVERY_STEP(true, true) {
      @Override
      Stream<Layer> layers() {
        return Stream.of(embedding(), lstm(INPUTS, false), everyStepOutput());
      }
    },
    STACKED(true, false) {
      @Override
      Stream<Layer> layers() {
        return Stream.of(embedding(), lstm(INPUTS, false), lstm(HIDDEN, true), output());
      }
    },
    POOLED_BETWEEN_STANDARD_LAYERS(false, false) {
      @Override
      Stream<Layer> layers() {
        return Stream.of(
            standardLstm(INPUTS),
            lstm(HIDDEN, false),
            new GlobalPoolingLayer.Builder(PoolingType.AVG).build(),
            new OutputLayer.Builder(LossFunction.MCXENT)
                .activation(Activation.SOFTMAX)
                .nIn(HIDDEN)
                .nOut(LABELS)
                .build());
      }
    },
    DENSE_BEFORE_THE_OUTPUT(false, false) {
      @Override
      Stream<Layer> layers() {
        return Stream.of(
            standardLstm(INPUTS),
            lstm(HIDDEN, true),
            // The deviation of the local reparametrisation bends sharply where its input is 0.
            new DenseLayer.Builder()
                .nIn(HIDDEN)
                .nOut(HIDDEN)
                .activation(Activation.TANH)
                .biasInit(0.5)
                .build(),
            output());
      }
    },
    BEFORE_A_STANDARD_LSTM(true, true) {
      @Override
      Stream<Layer> layers() {
        return Stream.of(embedding(), lstm(INPUTS, false), standardLstm(HIDDEN), everyStepOutput());
      }
    };

    private final boolean readsIds;
    private final boolean everyStep;

    Network(boolean readsIds, boolean everyStep) {
      this.readsIds = readsIds;
      this.everyStep = everyStep;
    }

    abstract Stream<Layer> layers();
  }

  @ParameterizedTest
  @EnumSource
  void gradientsMatchFiniteDifferencesOfTheScore(Network layers) {
    MultiLayerNetwork network = network(layers, WorkspaceMode.NONE);
    step(network, layers);
    Map<String, INDArray> gradients = new LinkedHashMap<>();
    network.gradient().gradientForVariable().forEach((key, view) -> gradients.put(key, view.dup()));
    assertEquals(network.paramTable().keySet(), gradients.keySet());
    Random random = new Random(4);
    network
        .paramTable()
        .forEach(
            (key, parameter) -> {
              INDArray direction = Nd4j.create(parameter.shape());
              for (long i = 0; i < direction.length(); i++) {
                direction.putScalar(i, random.nextGaussian());
              }
              direction.divi(direction.norm2Number());
              double expected = OBJECTS * slope(network, layers, parameter, direction);
              double actual = gradients.get(key).mul(direction).sumNumber().doubleValue();
              assertEquals(expected, actual, TOLERANCE * (1 + Math.abs(expected)), key);
            });
  }

  @ParameterizedTest
  @EnumSource
  void workspacesChangeNoGradient(Network layers) {
    MultiLayerNetwork without = network(layers, WorkspaceMode.NONE);
    MultiLayerNetwork with = network(layers, WorkspaceMode.ENABLED);
    for (int pass = 0; pass < 3; pass++) {
      step(without, layers);
      step(with, layers);
      assertEquals(without.score(), with.score());
      assertEquals(without.getFlattenedGradients(), with.getFlattenedGradients());
    }
  }

  /** The derivative of the score when {@code parameter} moves in {@code direction}. */
  private static double slope(
      MultiLayerNetwork network, Network layers, INDArray parameter, INDArray direction) {
    INDArray values = parameter.dup();
    double[] scores = new double[5];
    for (int at = -2; at <= 2; at++) {
      parameter.assign(values.add(direction.mul(at * DISTURBANCE)));
      step(network, layers);
      scores[at + 2] = network.score();
    }
    parameter.assign(values);
    return (scores[0] - 8 * scores[1] + 8 * scores[3] - scores[4]) / (12 * DISTURBANCE);
  }

  private static MultiLayerNetwork network(Network layers, WorkspaceMode workspaces) {
    NeuralNetConfiguration.ListBuilder list =
        new NeuralNetConfiguration.Builder()
            .seed(11)
            .updater(new Sgd(0.1))
            .trainingWorkspaceMode(workspaces)
            .inferenceWorkspaceMode(workspaces)
            .list();
    layers.layers().forEach(list::layer);
    MultiLayerConfiguration configuration = list.build();
    MultiLayerNetwork network = new MultiLayerNetwork(configuration);
    network.init();
    return network;
  }

  private static void step(MultiLayerNetwork network, Network layers) {
    Random random = new Random(2);
    network.setInput(layers.readsIds ? ids(random) : sequences(random));
    network.setLabels(layers.everyStep ? everyStepLabels(random) : labels(random));
    INDArray mask = Nd4j.createFromArray(MASK);
    // Masked steps count, too: what they copy from earlier steps has a gradient.
    INDArray labelMask = layers.everyStep ? Nd4j.ones(OBJECTS, STEPS) : null;
    network.setLayerMaskArrays(mask, labelMask);
    network.computeGradientAndScore();
  }

  private static INDArray ids(Random random) {
    INDArray ids = Nd4j.create(OBJECTS, STEPS);
    for (int object = 0; object < OBJECTS; object++) {
      for (int step = 0; step < STEPS; step++) {
        ids.putScalar(object, step, random.nextInt(WORDS));
      }
    }
    return ids;
  }

  private static INDArray sequences(Random random) {
    INDArray sequences = Nd4j.create(OBJECTS, INPUTS, STEPS);
    for (int i = 0; i < sequences.length(); i++) {
      sequences.putScalar(i, random.nextGaussian());
    }
    return sequences;
  }

  private static INDArray labels(Random random) {
    INDArray labels = Nd4j.create(OBJECTS, LABELS);
    for (int object = 0; object < OBJECTS; object++) {
      labels.putScalar(object, random.nextInt(LABELS), 1);
    }
    return labels;
  }

  private static INDArray everyStepLabels(Random random) {
    INDArray labels = Nd4j.create(OBJECTS, LABELS, STEPS);
    for (int object = 0; object < OBJECTS; object++) {
      for (int step = 0; step < STEPS; step++) {
        labels.putScalar(object, random.nextInt(LABELS), step, 1);
      }
    }
    return labels;
  }

  private static VariationalSettings variational() {
    return new VariationalSettings(OBJECTS, 1, -1.5, 1, 1, "0.1", "0", "0", "0", "0");
  }

  private static SparseEmbedding embedding() {
    return new SparseEmbedding(
        WORDS, INPUTS, Treatment.VARIATIONAL, Treatment.VARIATIONAL, 1, 0, false, variational());
  }

  private static SparseLstm lstm(int inputs, boolean lastStepOnly) {
    return new SparseLstm(
        inputs,
        HIDDEN,
        Treatment.VARIATIONAL,
        Treatment.VARIATIONAL,
        Treatment.DETERMINISTIC,
        Treatment.VARIATIONAL,
        GateActivation.LOGISTIC,
        1,
        1.1,
        lastStepOnly,
        GateColumns.all(HIDDEN),
        variational());
  }

  private static SparseOutput output() {
    return new SparseOutput(
        HIDDEN, LABELS, Treatment.VARIATIONAL, OutputActivation.SOFTMAX, true, variational());
  }

  private static LSTM standardLstm(int inputs) {
    return new LSTM.Builder().nIn(inputs).nOut(HIDDEN).activation(Activation.TANH).build();
  }

  private static RnnOutputLayer everyStepOutput() {
    return new RnnOutputLayer.Builder(LossFunction.MCXENT)
        .dataFormat(RNNFormat.NCW)
        .activation(Activation.SOFTMAX)
        .nIn(HIDDEN)
        .nOut(LABELS)
        .build();
  }
}
