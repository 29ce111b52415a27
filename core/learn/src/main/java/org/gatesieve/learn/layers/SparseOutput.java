package org.gatesieve.learn.layers;

import java.util.Collection;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.learn.noise.NoiseStream;
import org.gatesieve.learn.posterior.Treatment;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * DL4J configuration of the output layer y = h W^d + b^d with softmax or sigmoid and cross-entropy
 * (METHOD §1). Input: objects × H of the last step, with labels objects × K, one-hot with softmax;
 * or objects × H × steps of every step, with labels objects × K × steps. DL4J sums the loss over
 * the steps of an object, so that N of the KL term then counts objects, not tokens.
 */
public final class SparseOutput extends BaseOutputLayer implements PosteriorConfiguration {
  private static final long serialVersionUID = 1L;

  @JsonProperty private Treatment weights;
  @JsonProperty private boolean localReparametrisation;
  @JsonProperty private VariationalSettings variational;

  /**
   * @param hidden H
   * @param outputs K
   * @param weights treatment of W^d
   * @param localReparametrisation whether preactivations are sampled, instead of weights
   */
  public SparseOutput(
      int hidden,
      int outputs,
      Treatment weights,
      OutputActivation activation,
      boolean localReparametrisation,
      VariationalSettings variational) {
    nIn = hidden;
    nOut = outputs;
    this.weights = weights;
    this.localReparametrisation = localReparametrisation;
    this.variational = variational;
    boolean softmax = activation == OutputActivation.SOFTMAX;
    setActivationFn(softmax ? new ActivationSoftmax() : new ActivationSigmoid());
    setLossFn(softmax ? new LossMCXENT() : new LossBinaryXENT());
  }

  /** For DL4J's JSON. */
  SparseOutput() {}

  boolean localReparametrisation() {
    return localReparametrisation;
  }

  @Override
  public List<TensorSpec> tensors() {
    int outputs = (int) nOut;
    return List.of(
        new TensorSpec(Parameters.OUTPUT_WEIGHTS, TensorRole.WEIGHT, weights, (int) nIn, outputs),
        TensorSpec.vector(
            Parameters.OUTPUT_BIAS, TensorRole.BIAS, Treatment.DETERMINISTIC, outputs));
  }

  @Override
  public VariationalSettings variational() {
    return variational;
  }

  @Override
  public float[] initialMeans(TensorSpec tensor, NoiseStream stream) {
    return tensor.role() == TensorRole.BIAS
        ? new float[tensor.length()]
        : InitialValues.glorot(stream, tensor.rows(), tensor.columns(), tensor.columns());
  }

  @Override
  public IUpdater getUpdaterByParam(String paramName) {
    return updaterOf(paramName);
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration conf,
      Collection<TrainingListener> trainingListeners,
      int layerIndex,
      INDArray layerParamsView,
      boolean initializeParams,
      DataType networkDataType) {
    return PosteriorLayerConfiguration.complete(
        new SparseOutputLayer(conf, networkDataType),
        conf,
        trainingListeners,
        layerIndex,
        layerParamsView,
        initializeParams);
  }

  @Override
  public ParamInitializer initializer() {
    return PosteriorInitializer.INSTANCE;
  }

  @Override
  public void setNIn(InputType inputType, boolean override) {
    // The sizes are constructor arguments.
  }
}
