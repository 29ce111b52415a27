package org.gatesieve.learn.layers;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseOutputLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** DL4J's side of the output layer. */
final class SparseOutputLayer extends BaseOutputLayer<SparseOutput> implements VariationalLayer {
  private static final long serialVersionUID = 1L;

  private transient LayerTensors tensors;
  private transient OutputProjection projection;

  SparseOutputLayer(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
  }

  private LayerTensors tensors() {
    if (tensors == null) {
      tensors = new LayerTensors(layerConf(), conf.getSeed(), index, params);
      projection = new OutputProjection(layerConf(), tensors);
    }
    return tensors;
  }

  @Override
  protected INDArray preOutput(boolean training, LayerWorkspaceMgr workspaceMgr) {
    assertInputSet(false);
    tensors();
    INDArray output =
        projection.forward(input.dup('c'), new SampledStep(training, getIterationCount()));
    return LayerBuffer.given(output, ArrayType.ACTIVATIONS, workspaceMgr);
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(
      INDArray epsilon, LayerWorkspaceMgr workspaceMgr) {
    INDArray preactivation = preOutput2d(true, workspaceMgr);
    tensors.bindGradients(gradientViews);
    INDArray toInput = projection.backward(preactivationGradient(preactivation));
    gradient = tensors.finish(getIterationCount(), (int) input.size(0));
    return new Pair<>(
        gradient, LayerBuffer.given(toInput, ArrayType.ACTIVATION_GRAD, workspaceMgr));
  }

  /**
   * p − label, for softmax and sigmoid alike. DL4J's binary cross-entropy clips p before it divides
   * by p (1 − p), and a confident mistake would stop learning.
   */
  private INDArray preactivationGradient(INDArray preactivation) {
    INDArray gradient =
        layerConf().getActivationFn().getActivation(preactivation.dup('c'), true).subi(labels);
    return maskArray == null ? gradient : gradient.muliColumnVector(maskArray);
  }

  @Override
  protected INDArray getLabels2d(LayerWorkspaceMgr workspaceMgr, ArrayType arrayType) {
    return labels;
  }

  @Override
  public double calcRegularizationScore(boolean backpropParamsOnly) {
    return tensors().weightedDivergence(getIterationCount());
  }

  @Override
  public PosteriorControl posterior() {
    return tensors();
  }
}
