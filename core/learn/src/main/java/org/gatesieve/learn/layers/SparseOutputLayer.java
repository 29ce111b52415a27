package org.gatesieve.learn.layers;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseOutputLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.gatesieve.learn.memory.FloatBlock;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** DL4J's side of the output layer. */
final class SparseOutputLayer extends BaseOutputLayer<SparseOutput> implements VariationalLayer {
  private static final long serialVersionUID = 1L;

  private transient LayerTensors tensors;
  private transient OutputProjection projection;
  private transient float[] preactivation;

  SparseOutputLayer(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
  }

  /** What the layer does, without DL4J's arrays. */
  OutputProjection projection() {
    if (projection == null) {
      tensors = new LayerTensors(layerConf(), conf.getSeed(), index, params);
      projection = new OutputProjection(layerConf(), tensors);
    }
    return projection;
  }

  /** Says where gradients go; DL4J has to have made their arrays. */
  void bindGradients() {
    tensors().bindGradients(gradientViews);
  }

  private LayerTensors tensors() {
    projection();
    return tensors;
  }

  /** One row per object or, of every step, one per step and object, step after step. */
  @Override
  protected INDArray preOutput2d(boolean training, LayerWorkspaceMgr workspaceMgr) {
    assertInputSet(false);
    int objects = (int) input.size(0);
    INDArray states = EveryStep.rows(input);
    int rows = (int) states.size(0);
    projection()
        .begin(FloatBlock.of(states), objects, new SampledStep(training, getIterationCount()));
    preactivation = projection.forward(0, rows);
    int outputs = (int) layerConf().getNOut();
    FloatBlock output = FloatBlock.allocate(rows * outputs);
    output.write(0, preactivation, 0, rows * outputs);
    return LayerBuffer.given(output.view(rows, outputs), ArrayType.ACTIVATIONS, workspaceMgr);
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaceMgr) {
    INDArray rows =
        layerConf().getActivationFn().getActivation(preOutput2d(training, workspaceMgr), training);
    if (maskArray != null) {
      rows.muliColumnVector(maskArray);
    }
    return EveryStep.asInput(rows, input);
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(
      INDArray epsilon, LayerWorkspaceMgr workspaceMgr) {
    INDArray delta = preactivationGradient(preOutput2d(true, workspaceMgr));
    bindGradients();
    FloatBlock.of(delta).read(0, preactivation, 0, (int) delta.length());
    INDArray toRows = projection.backward().view(delta.size(0), layerConf().getNIn());
    gradient = tensors.finish(getIterationCount(), (int) input.size(0));
    return new Pair<>(
        gradient,
        LayerBuffer.given(
            EveryStep.asInput(toRows, input), ArrayType.ACTIVATION_GRAD, workspaceMgr));
  }

  /** A mask of every step becomes one number per row. */
  @Override
  public void setMaskArray(INDArray mask) {
    this.maskArray = mask == null ? null : EveryStep.column(mask);
  }

  /**
   * p − label, for softmax and sigmoid alike. DL4J's binary cross-entropy clips p before it divides
   * by p (1 − p), and a confident mistake would stop learning.
   */
  private INDArray preactivationGradient(INDArray preactivation) {
    INDArray gradient =
        layerConf()
            .getActivationFn()
            .getActivation(preactivation.dup('c'), true)
            .subi(EveryStep.rows(labels));
    return maskArray == null ? gradient : gradient.muliColumnVector(maskArray);
  }

  @Override
  protected INDArray getLabels2d(LayerWorkspaceMgr workspaceMgr, ArrayType arrayType) {
    return EveryStep.rows(labels);
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
