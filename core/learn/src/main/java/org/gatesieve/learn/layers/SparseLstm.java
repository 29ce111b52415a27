package org.gatesieve.learn.layers;

import java.util.Collection;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.learn.network.GateColumns;
import org.gatesieve.learn.noise.NoiseStream;
import org.gatesieve.learn.posterior.Treatment;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * DL4J configuration of the LSTM with group variables (METHOD §1). Input: objects × X × steps, with
 * a feature mask for padding. Output: the last hidden state, objects × H, or every one, objects × H
 * × steps, which without workspaces is valid until the layer's next forward pass.
 */
public final class SparseLstm extends PosteriorLayerConfiguration {
  private static final long serialVersionUID = 1L;

  @JsonProperty private Treatment weights;
  @JsonProperty private Treatment gates;
  @JsonProperty private Treatment inputNeurons;
  @JsonProperty private Treatment hiddenNeurons;
  @JsonProperty private GateActivation gateActivation;
  @JsonProperty private double forgetBias;
  @JsonProperty private double recurrentGain;
  @JsonProperty private boolean lastStepOnly;
  @JsonProperty private int[] liveGates;
  @JsonProperty private boolean oneHot;
  @JsonProperty private boolean wordsRemoved;

  /**
   * @param inputs X
   * @param hidden H
   * @param weights treatment of W^x and W^h
   * @param gates treatment of z^gates
   * @param inputNeurons treatment of z^x
   * @param hiddenNeurons treatment of z^h
   * @param gateActivation nonlinearity of i, f and o
   * @param forgetBias bias of the forget gate before training
   * @param recurrentGain factor on the orthogonal W^h before training
   * @param lastStepOnly whether only the last hidden state is given on
   * @param gateColumns gates that depend on the input; the others are constants of their biases
   */
  public SparseLstm(
      int inputs,
      int hidden,
      Treatment weights,
      Treatment gates,
      Treatment inputNeurons,
      Treatment hiddenNeurons,
      GateActivation gateActivation,
      double forgetBias,
      double recurrentGain,
      boolean lastStepOnly,
      GateColumns gateColumns,
      VariationalSettings variational) {
    super(inputs, hidden, variational);
    this.weights = weights;
    this.gates = gates;
    this.inputNeurons = inputNeurons;
    this.hiddenNeurons = hiddenNeurons;
    this.gateActivation = gateActivation;
    this.forgetBias = forgetBias;
    this.recurrentGain = recurrentGain;
    this.lastStepOnly = lastStepOnly;
    liveGates = gateColumns.live();
  }

  /**
   * The same layer on words instead of vectors. Input: ids, objects × 1 × steps; W^x has one row
   * per word, and z^x is per word.
   *
   * @param wordsRemoved whether words have an id behind the last row that stands for the zero row
   */
  public SparseLstm onWords(boolean wordsRemoved) {
    this.oneHot = true;
    this.wordsRemoved = wordsRemoved;
    return this;
  }

  /** For DL4J's JSON. */
  SparseLstm() {}

  boolean oneHot() {
    return oneHot;
  }

  boolean wordsRemoved() {
    return wordsRemoved;
  }

  GateActivation gateActivation() {
    return gateActivation;
  }

  boolean lastStepOnly() {
    return lastStepOnly;
  }

  /** The gates that depend on the input. */
  public GateColumns gateColumns() {
    return new GateColumns((int) nOut, liveGates);
  }

  @Override
  public List<TensorSpec> tensors() {
    int inputs = (int) nIn;
    int hidden = (int) nOut;
    int columns = liveGates.length;
    return List.of(
        new TensorSpec(Parameters.INPUT_WEIGHTS, TensorRole.WEIGHT, weights, inputs, columns),
        new TensorSpec(Parameters.RECURRENT_WEIGHTS, TensorRole.WEIGHT, weights, hidden, columns),
        TensorSpec.vector(Parameters.INPUT_GROUPS, TensorRole.INPUT_GROUP, inputNeurons, inputs),
        TensorSpec.vector(Parameters.GATE_GROUPS, TensorRole.GATE_GROUP, gates, columns),
        TensorSpec.vector(Parameters.NEURON_GROUPS, TensorRole.HIDDEN_GROUP, hiddenNeurons, hidden),
        TensorSpec.vector(
            Parameters.LSTM_BIAS, TensorRole.BIAS, Treatment.DETERMINISTIC, 4 * hidden));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if gates were removed: such a network goes on from another one
   */
  @Override
  public float[] initialMeans(TensorSpec tensor, NoiseStream stream) {
    int hidden = (int) nOut;
    if (!gateColumns().isWhole()) {
      throw new IllegalStateException("A network with removed gates has no initial values");
    }
    return switch (tensor.key()) {
      case Parameters.INPUT_WEIGHTS ->
          oneHot
              ? InitialValues.orthogonalGates(stream, tensor.rows(), hidden, 1)
              : InitialValues.glorot(stream, tensor.rows(), tensor.columns(), hidden);
      case Parameters.RECURRENT_WEIGHTS ->
          InitialValues.orthogonalGates(stream, hidden, hidden, recurrentGain);
      case Parameters.LSTM_BIAS -> InitialValues.forgetBias(hidden, forgetBias);
      default -> InitialValues.ones(tensor.length());
    };
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration conf,
      Collection<TrainingListener> trainingListeners,
      int layerIndex,
      INDArray layerParamsView,
      boolean initializeParams,
      DataType networkDataType) {
    return complete(
        new SparseLstmLayer(conf, networkDataType),
        conf,
        trainingListeners,
        layerIndex,
        layerParamsView,
        initializeParams);
  }

  @Override
  public InputType getOutputType(int layerIndex, InputType inputType) {
    return lastStepOnly ? InputType.feedForward(nOut) : InputType.recurrent(nOut);
  }
}
