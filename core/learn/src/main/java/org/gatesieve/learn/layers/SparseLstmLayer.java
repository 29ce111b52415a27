package org.gatesieve.learn.layers;

import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.gatesieve.learn.memory.FloatBlock;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** DL4J's side of the fused LSTM: arrays and masks in, arrays and gradients out. */
final class SparseLstmLayer extends BaseLayer<SparseLstm> implements VariationalLayer {
  private static final long serialVersionUID = 1L;

  private final transient ActiveRows active = new ActiveRows();
  private transient LayerTensors tensors;
  private transient FusedLstm lstm;
  private transient DenseInput dense;
  private transient OneHotInput oneHot;
  private final transient TokenBatch batch = new TokenBatch();

  SparseLstmLayer(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
  }

  /** What the layer does, without DL4J's arrays. */
  FusedLstm lstm() {
    if (lstm == null) {
      tensors = new LayerTensors(layerConf(), conf.getSeed(), index, params);
      lstm = new FusedLstm(layerConf(), tensors);
      if (layerConf().oneHot()) {
        oneHot = new OneHotInput(tensors, layerConf().wordsRemoved());
      } else {
        dense = new DenseInput(tensors);
      }
    }
    return lstm;
  }

  /** The input part of a layer that reads vectors. */
  DenseInput dense() {
    lstm();
    return dense;
  }

  /** The input part of a layer that reads words. */
  OneHotInput oneHot() {
    lstm();
    return oneHot;
  }

  /** Says where gradients go; DL4J has to have made their arrays. */
  void bindGradients() {
    tensors().bindGradients(gradientViews);
  }

  private LayerTensors tensors() {
    lstm();
    return tensors;
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaceMgr) {
    assertInputSet(false);
    InputPart part = layerConf().oneHot() ? words() : vectors(workspaceMgr);
    int steps = active.steps();
    int objects = active.objects();
    FloatBlock output =
        lstm.forward(part, active, null, new SampledStep(training, getIterationCount()));
    long hidden = layerConf().getNOut();
    return layerConf().lastStepOnly()
        ? workspaceMgr.dup(ArrayType.ACTIVATIONS, output.view(objects, hidden), 'c')
        : LayerBuffer.givenBySteps(
            output.view(steps, objects, hidden), ArrayType.ACTIVATIONS, workspaceMgr);
  }

  private InputPart vectors(LayerWorkspaceMgr workspaceMgr) {
    INDArray stepsFirst = StepsFirst.of(input, ArrayType.ACTIVATIONS, workspaceMgr);
    int steps = (int) stepsFirst.size(0);
    int objects = (int) stepsFirst.size(1);
    active.read(objects, steps, MaskRows.read(maskArray, objects, steps));
    return dense().of(FloatBlock.of(stepsFirst));
  }

  private InputPart words() {
    batch.read(input, maskArray);
    active.read(batch.objects(), batch.steps(), batch.mask());
    return oneHot().of(batch);
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(
      INDArray epsilon, LayerWorkspaceMgr workspaceMgr) {
    bindGradients();
    INDArray gradient =
        layerConf().lastStepOnly()
            ? epsilon.dup('c')
            : StepsFirst.of(epsilon, ArrayType.BP_WORKING_MEM, workspaceMgr);
    lstm.backward(FloatBlock.of(gradient));
    Gradient named = tensors.finish(getIterationCount(), active.objects());
    // Words have no gradient.
    return new Pair<>(named, layerConf().oneHot() ? null : inputGradient(workspaceMgr));
  }

  private INDArray inputGradient(LayerWorkspaceMgr workspaceMgr) {
    INDArray toInput =
        dense.gradient().view(active.steps(), active.objects(), layerConf().getNIn());
    return LayerBuffer.givenBySteps(toInput, ArrayType.ACTIVATION_GRAD, workspaceMgr);
  }

  /** The last hidden state has no time steps left that a mask could belong to. */
  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArray(
      INDArray maskArray, MaskState currentMaskState, int minibatchSize) {
    setMaskArray(maskArray);
    return new Pair<>(layerConf().lastStepOnly() ? null : maskArray, currentMaskState);
  }

  @Override
  public double calcRegularizationScore(boolean backpropParamsOnly) {
    return tensors().weightedDivergence(getIterationCount());
  }

  @Override
  public boolean isPretrainLayer() {
    return false;
  }

  @Override
  public PosteriorControl posterior() {
    return tensors();
  }
}
