package org.gatesieve.learn.assembly;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.learn.kernel.MatrixKernels;
import org.gatesieve.learn.layers.SparseEmbedding;
import org.gatesieve.learn.layers.SparseLstm;
import org.gatesieve.learn.layers.SparseOutput;
import org.gatesieve.learn.network.GateColumns;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.network.SparsificationRow;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Embedding → LSTM → output on the last step, or, of a language model, LSTM on words → output on
 * every step, as a DL4J network (METHOD §1).
 */
public final class SparseNetwork {
  static {
    MatrixKernels.load();
  }

  private SparseNetwork() {}

  /** The DL4J configuration; it is all that a worker needs to build the network. */
  public static MultiLayerConfiguration configuration(SparseNetworkSettings settings) {
    return configuration(settings, GateColumns.all(settings.shape().hidden()), false);
  }

  /**
   * The DL4J configuration of a network that has lost words and gates since its training began.
   *
   * @param gates the gates that are left
   */
  public static MultiLayerConfiguration reduced(SparseNetworkSettings settings, GateColumns gates) {
    return configuration(settings, gates, true);
  }

  private static MultiLayerConfiguration configuration(
      SparseNetworkSettings settings, GateColumns gates, boolean wordsRemoved) {
    NeuralNetConfiguration.ListBuilder layers =
        new NeuralNetConfiguration.Builder()
            .seed(settings.seed())
            .dataType(DataType.FLOAT)
            .updater(settings.updater())
            // The layers keep their own buffers, which no workspace may reclaim.
            .trainingWorkspaceMode(WorkspaceMode.NONE)
            .inferenceWorkspaceMode(WorkspaceMode.NONE)
            .list();
    if (settings.shape().oneHot()) {
      layers.layer(lstm(settings, gates, false).onWords(wordsRemoved));
    } else {
      layers.layer(embedding(settings, wordsRemoved)).layer(lstm(settings, gates, true));
    }
    return layers.layer(output(settings)).build();
  }

  private static SparseEmbedding embedding(SparseNetworkSettings settings, boolean wordsRemoved) {
    return new SparseEmbedding(
        settings.shape().words(),
        settings.shape().inputs(),
        settings.row().embedding(),
        settings.row().vocabulary(),
        settings.embeddingScale(),
        settings.embeddingDecay(),
        wordsRemoved,
        settings.variational());
  }

  private static SparseLstm lstm(
      SparseNetworkSettings settings, GateColumns gates, boolean lastStepOnly) {
    NetworkShape shape = settings.shape();
    SparsificationRow row = settings.row();
    return new SparseLstm(
        shape.inputs(),
        shape.hidden(),
        row.weights(),
        row.gates(),
        row.inputNeurons(),
        row.hiddenNeurons(),
        shape.gateActivation(),
        settings.forgetBias(),
        settings.recurrentGain(),
        lastStepOnly,
        gates,
        settings.variational());
  }

  private static SparseOutput output(SparseNetworkSettings settings) {
    NetworkShape shape = settings.shape();
    return new SparseOutput(
        shape.hidden(),
        shape.outputs(),
        settings.row().output(),
        shape.outputActivation(),
        settings.localReparametrisation(),
        settings.variational());
  }

  /** A network whose parameters are zero, for those who overwrite them before use. */
  public static MultiLayerNetwork blank(MultiLayerConfiguration configuration) {
    long parameters = 0;
    for (NeuralNetConfiguration layer : configuration.getConfs()) {
      parameters += layer.getLayer().initializer().numParams(layer);
    }
    MultiLayerNetwork network = new MultiLayerNetwork(configuration);
    network.init(Nd4j.zeros(DataType.FLOAT, 1, parameters), false);
    return network;
  }

  /** A network with the initial values that the configuration's seed gives. */
  public static MultiLayerNetwork initialised(MultiLayerConfiguration configuration) {
    MultiLayerNetwork network = new MultiLayerNetwork(configuration);
    network.init();
    return network;
  }
}
