package org.gatesieve.learn.layers;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.gatesieve.learn.memory.FloatBlock;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * DL4J's side of the embedding. The output is laid out steps × objects × X, which the LSTM reads in
 * place; it is valid until the next forward pass.
 */
final class SparseEmbeddingLayer extends BaseLayer<SparseEmbedding> implements VariationalLayer {
  private static final long serialVersionUID = 1L;

  private final transient TokenBatch batch = new TokenBatch();
  private transient LayerTensors tensors;
  private transient EmbeddingLookup lookup;

  SparseEmbeddingLayer(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
  }

  /** What the layer does, without DL4J's arrays. */
  EmbeddingLookup lookup() {
    if (lookup == null) {
      tensors = new LayerTensors(layerConf(), conf.getSeed(), index, params);
      lookup = new EmbeddingLookup(layerConf(), tensors);
    }
    return lookup;
  }

  /** Says where gradients go; DL4J has to have made their arrays. */
  void bindGradients() {
    tensors().bindGradients(gradientViews);
  }

  private LayerTensors tensors() {
    lookup();
    return tensors;
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaceMgr) {
    assertInputSet(false);
    batch.read(input, maskArray);
    FloatBlock output = lookup().forward(batch, new SampledStep(training, getIterationCount()));
    INDArray stepsFirst = output.view(batch.steps(), batch.objects(), layerConf().getNOut());
    return LayerBuffer.givenBySteps(stepsFirst, ArrayType.ACTIVATIONS, workspaceMgr);
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(
      INDArray epsilon, LayerWorkspaceMgr workspaceMgr) {
    bindGradients();
    lookup.backward(FloatBlock.of(StepsFirst.of(epsilon, ArrayType.BP_WORKING_MEM, workspaceMgr)));
    return new Pair<>(tensors.finish(getIterationCount(), batch.objects()), null);
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
