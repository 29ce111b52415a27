package org.gatesieve.learn.assembly;

import java.util.Arrays;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.learn.layers.Parameters;
import org.gatesieve.learn.layers.SparseLstm;
import org.gatesieve.learn.memory.FloatBlock;
import org.gatesieve.learn.network.GateColumns;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.network.SparsificationRow;
import org.gatesieve.learn.posterior.Posterior;
import org.gatesieve.learn.posterior.Treatment;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Copies between a DL4J network and the named tensors of METHOD §1. A language model has no
 * embedding layer: its E and z^voc are empty.
 */
public final class PosteriorExchange {
  private PosteriorExchange() {}

  /**
   * A copy of everything that {@code network} has learnt. Gates that it no longer has come with
   * means of zero.
   */
  public static NetworkPosterior read(
      MultiLayerNetwork network, NetworkShape shape, SparsificationRow row) {
    Layer lstm = lstm(network);
    Layer output = output(network);
    GateColumns columns = columns(lstm);
    return new NetworkPosterior(
        shape,
        posterior(network.getLayer(0), Parameters.EMBEDDING, row.embedding(), 0),
        posterior(
            network.getLayer(0), Parameters.VOCABULARY_GROUPS, row.vocabulary(), shape.words()),
        spread(posterior(lstm, Parameters.INPUT_WEIGHTS, row.weights(), 0), columns),
        spread(posterior(lstm, Parameters.RECURRENT_WEIGHTS, row.weights(), 0), columns),
        posterior(lstm, Parameters.INPUT_GROUPS, row.inputNeurons(), shape.inputs()),
        spread(posterior(lstm, Parameters.GATE_GROUPS, row.gates(), columns.count()), columns),
        posterior(lstm, Parameters.NEURON_GROUPS, row.hiddenNeurons(), shape.hidden()),
        values(lstm.getParam(Parameters.LSTM_BIAS)),
        posterior(output, Parameters.OUTPUT_WEIGHTS, row.output(), 0),
        values(output.getParam(Parameters.OUTPUT_BIAS)));
  }

  private static Layer lstm(MultiLayerNetwork network) {
    return network.getLayer(network.getnLayers() - 2);
  }

  private static Layer output(MultiLayerNetwork network) {
    return network.getLayer(network.getnLayers() - 1);
  }

  private static Posterior posterior(Layer layer, String key, Treatment treatment, int length) {
    if (treatment == Treatment.CONSTANT) {
      float[] ones = new float[length];
      Arrays.fill(ones, 1f);
      return new Posterior(treatment, ones, new float[0]);
    }
    float[] logSigma =
        treatment == Treatment.VARIATIONAL
            ? values(layer.getParam(Parameters.logSigma(key)))
            : new float[0];
    return new Posterior(treatment, values(layer.getParam(key)), logSigma);
  }

  private static GateColumns columns(Layer lstm) {
    return ((SparseLstm) lstm.conf().getLayer()).gateColumns();
  }

  private static Posterior spread(Posterior posterior, GateColumns columns) {
    return columns.isWhole()
        ? posterior
        : new Posterior(
            posterior.treatment(),
            spread(posterior.mean(), columns),
            spread(posterior.logSigma(), columns));
  }

  private static float[] spread(float[] values, GateColumns columns) {
    int rows = columns.count() == 0 ? 0 : values.length / columns.count();
    float[] gates = new float[rows * 4 * columns.hidden()];
    columns.spread(values, gates, rows);
    return gates;
  }

  private static float[] gather(float[] gates, GateColumns columns) {
    if (columns.isWhole()) {
      return gates;
    }
    int rows = gates.length / (4 * columns.hidden());
    float[] values = new float[rows * columns.count()];
    columns.gather(gates, values, rows);
    return values;
  }

  private static float[] values(INDArray parameter) {
    float[] values = new float[Math.toIntExact(parameter.length())];
    FloatBlock.of(parameter).read(0, values, 0, values.length);
    return values;
  }

  /**
   * Overwrites the means of {@code network}, which decide its evaluation, and leaves every ln σ as
   * it is. Tensors that are constant in the network are left out.
   */
  public static void writeMeans(NetworkPosterior source, MultiLayerNetwork network) {
    Layer lstm = lstm(network);
    Layer output = output(network);
    write(network.getLayer(0), Parameters.EMBEDDING, source.embedding().mean());
    write(network.getLayer(0), Parameters.VOCABULARY_GROUPS, source.vocabularyGroups().mean());
    GateColumns columns = columns(lstm);
    write(lstm, Parameters.INPUT_WEIGHTS, gather(source.inputWeights().mean(), columns));
    write(lstm, Parameters.RECURRENT_WEIGHTS, gather(source.recurrentWeights().mean(), columns));
    write(lstm, Parameters.INPUT_GROUPS, source.inputGroups().mean());
    write(lstm, Parameters.GATE_GROUPS, gather(source.gateGroups().mean(), columns));
    write(lstm, Parameters.NEURON_GROUPS, source.neuronGroups().mean());
    write(lstm, Parameters.LSTM_BIAS, source.lstmBias());
    write(output, Parameters.OUTPUT_WEIGHTS, source.outputWeights().mean());
    write(output, Parameters.OUTPUT_BIAS, source.outputBias());
  }

  /** Overwrites the means of one row of E. */
  public static void writeEmbeddingRow(MultiLayerNetwork network, int word, float[] row) {
    INDArray embedding = network.getLayer(0).getParam(Parameters.EMBEDDING);
    FloatBlock.of(embedding).write(word * row.length, row, 0, row.length);
  }

  private static void write(Layer layer, String key, float[] values) {
    INDArray parameter = layer.getParam(key);
    if (parameter != null) {
      FloatBlock.of(parameter).write(0, values, 0, values.length);
    }
  }
}
