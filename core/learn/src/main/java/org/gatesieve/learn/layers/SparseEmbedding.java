package org.gatesieve.learn.layers;

import java.util.Collection;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.gatesieve.learn.noise.NoiseStream;
import org.gatesieve.learn.posterior.Treatment;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * DL4J configuration of the embedding e(w) = z^voc_w · E[w] (METHOD §1). Input: ids, objects ×
 * steps, with a feature mask for padding. Output: objects × X × steps; without workspaces it is
 * valid until the layer's next forward pass.
 */
public final class SparseEmbedding extends PosteriorLayerConfiguration {
  private static final long serialVersionUID = 1L;

  @JsonProperty private Treatment weights;
  @JsonProperty private Treatment vocabulary;
  @JsonProperty private double scale;
  @JsonProperty private double decay;
  @JsonProperty private boolean wordsRemoved;

  /**
   * @param words V
   * @param inputs X
   * @param weights treatment of E
   * @param vocabulary treatment of z^voc
   * @param scale half width of the uniform distribution of E before training
   * @param decay column j of E is shrunk by e^(−j / decay) before training; 0 leaves all columns
   *     alike
   * @param wordsRemoved whether id V may occur: it stands for every word that was removed, and its
   *     embedding is zero
   */
  public SparseEmbedding(
      int words,
      int inputs,
      Treatment weights,
      Treatment vocabulary,
      double scale,
      double decay,
      boolean wordsRemoved,
      VariationalSettings variational) {
    super(words, inputs, variational);
    this.weights = weights;
    this.vocabulary = vocabulary;
    this.scale = scale;
    this.decay = decay;
    this.wordsRemoved = wordsRemoved;
  }

  /** For DL4J's JSON. */
  SparseEmbedding() {}

  /** Words with a row of E: ids from 0. */
  int words() {
    return (int) nIn;
  }

  boolean wordsRemoved() {
    return wordsRemoved;
  }

  @Override
  public List<TensorSpec> tensors() {
    return List.of(
        new TensorSpec(Parameters.EMBEDDING, TensorRole.WEIGHT, weights, (int) nIn, (int) nOut),
        TensorSpec.vector(
            Parameters.VOCABULARY_GROUPS, TensorRole.WORD_GROUP, vocabulary, (int) nIn));
  }

  @Override
  public float[] initialMeans(TensorSpec tensor, NoiseStream stream) {
    return tensor.role().isGroup()
        ? InitialValues.ones(tensor.length())
        : InitialValues.decaying(stream, tensor.rows(), tensor.columns(), scale, decay);
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
        new SparseEmbeddingLayer(conf, networkDataType),
        conf,
        trainingListeners,
        layerIndex,
        layerParamsView,
        initializeParams);
  }

  @Override
  public InputType getOutputType(int layerIndex, InputType inputType) {
    return InputType.recurrent(nOut);
  }
}
