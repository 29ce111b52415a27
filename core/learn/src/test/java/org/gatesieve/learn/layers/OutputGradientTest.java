package org.gatesieve.learn.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.learn.network.SparsificationRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class OutputGradientTest {

  @ParameterizedTest
  @CsvSource({"30, 1", "-30, -2"})
  void confidentMistakesKeepTheirFullGradient(float bias, double expected) {
    MultiLayerNetwork network = network(OutputActivation.SIGMOID);
    network.getLayer(2).getParam(Parameters.OUTPUT_BIAS).assign(bias);
    TinyNetwork.step(network);
    // Labels 1, 0, 1: the bias is wrong about one object, or about two.
    assertEquals(expected, TinyNetwork.gradients(network).get(Parameters.OUTPUT_BIAS)[0], 1e-6);
  }

  @ParameterizedTest
  @EnumSource
  void objectsWithoutLabelHaveNoGradient(OutputActivation activation) {
    MultiLayerNetwork network = network(activation);
    TinyNetwork.step(network);
    double[] all = TinyNetwork.gradients(network).get(Parameters.OUTPUT_BIAS);
    double[] sum = new double[all.length];
    for (int object = 0; object < TinyNetwork.LABELS.length; object++) {
      INDArray mask = Nd4j.zeros(TinyNetwork.LABELS.length, 1);
      mask.putScalar(object, 0, 1);
      network.setLayerMaskArrays(TinyNetwork.mask(), mask);
      network.computeGradientAndScore();
      double[] one = TinyNetwork.gradients(network).get(Parameters.OUTPUT_BIAS);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += one[i];
      }
    }
    assertArrayEquals(all, sum, 1e-6);
  }

  private static MultiLayerNetwork network(OutputActivation activation) {
    return TinyNetwork.create(
        TinyNetwork.shape(GateActivation.LOGISTIC, activation), SparsificationRow.ORIGINAL, true);
  }
}
