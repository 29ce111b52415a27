package org.gatesieve.learn.assembly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.learn.layers.Parameters;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.SparsificationRow;
import org.gatesieve.learn.posterior.Posterior;
import org.gatesieve.learn.posterior.Treatment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PosteriorExchangeTest {

  static List<SparsificationRow> rows() {
    return List.of(
        SparsificationRow.ORIGINAL,
        SparsificationRow.W,
        SparsificationRow.W_VOC,
        SparsificationRow.W_N,
        SparsificationRow.W_G_N);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void readsEveryTensorUnderItsName(SparsificationRow row) {
    MultiLayerNetwork network = numbered(row);
    NetworkPosterior read = PosteriorExchange.read(network, SmallClassifier.SHAPE, row);
    int words = SmallClassifier.SHAPE.words();
    int inputs = SmallClassifier.SHAPE.inputs();
    int hidden = SmallClassifier.SHAPE.hidden();
    int outputs = SmallClassifier.SHAPE.outputs();
    // DL4J's flat parameters hold the tensors one after the other: their numbers must follow.
    int next = 0;
    next = assertNumbered(read.embedding(), row.embedding(), words * inputs, next);
    next = assertNumbered(read.vocabularyGroups(), row.vocabulary(), words, next);
    next = assertNumbered(read.inputWeights(), row.weights(), inputs * 4 * hidden, next);
    next = assertNumbered(read.recurrentWeights(), row.weights(), hidden * 4 * hidden, next);
    next = assertNumbered(read.inputGroups(), row.inputNeurons(), inputs, next);
    next = assertNumbered(read.gateGroups(), row.gates(), 4 * hidden, next);
    next = assertNumbered(read.neuronGroups(), row.hiddenNeurons(), hidden, next);
    next = assertNumbered(read.lstmBias(), 4 * hidden, next);
    next = assertNumbered(read.outputWeights(), row.output(), hidden * outputs, next);
    next = assertNumbered(read.outputBias(), outputs, next);
    assertEquals(network.numParams(), next);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whatIsWrittenIsReadAgain(SparsificationRow row) {
    NetworkPosterior source = PosteriorExchange.read(numbered(row), SmallClassifier.SHAPE, row);
    MultiLayerNetwork target = SparseNetwork.initialised(SmallClassifier.configuration(row));
    NetworkPosterior before = PosteriorExchange.read(target, SmallClassifier.SHAPE, row);

    PosteriorExchange.writeMeans(source, target);

    NetworkPosterior after = PosteriorExchange.read(target, SmallClassifier.SHAPE, row);
    for (int i = 0; i < source.tensors().size(); i++) {
      assertArrayEquals(source.tensors().get(i).mean(), after.tensors().get(i).mean());
      assertArrayEquals(before.tensors().get(i).logSigma(), after.tensors().get(i).logSigma());
    }
    assertArrayEquals(source.lstmBias(), after.lstmBias());
    assertArrayEquals(source.outputBias(), after.outputBias());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void readingCopies(SparsificationRow row) {
    MultiLayerNetwork network = numbered(row);
    NetworkPosterior read = PosteriorExchange.read(network, SmallClassifier.SHAPE, row);
    network.params().assign(0f);
    assertEquals(1f, read.embedding().mean()[1]);
    read.embedding().mean()[0] = 5f;
    assertEquals(0f, network.getLayer(0).getParam(Parameters.EMBEDDING).getFloat(0));
  }

  /** A network whose parameters are 0, 1, 2 … in DL4J's order. */
  private static MultiLayerNetwork numbered(SparsificationRow row) {
    MultiLayerNetwork network = SparseNetwork.initialised(SmallClassifier.configuration(row));
    for (long i = 0; i < network.numParams(); i++) {
      network.params().putScalar(i, (float) i);
    }
    return network;
  }

  private static int assertNumbered(
      Posterior posterior, Treatment treatment, int length, int first) {
    assertEquals(treatment, posterior.treatment());
    if (treatment == Treatment.CONSTANT) {
      assertEquals(length, posterior.mean().length);
      for (float value : posterior.mean()) {
        assertEquals(1f, value);
      }
      assertEquals(0, posterior.logSigma().length);
      return first;
    }
    int next = assertNumbered(posterior.mean(), length, first);
    int variational = treatment == Treatment.VARIATIONAL ? length : 0;
    return assertNumbered(posterior.logSigma(), variational, next);
  }

  private static int assertNumbered(float[] values, int length, int first) {
    assertEquals(length, values.length);
    for (int i = 0; i < length; i++) {
      assertEquals(first + i, values[i]);
    }
    return first + length;
  }
}
