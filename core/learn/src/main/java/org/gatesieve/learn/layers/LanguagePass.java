package org.gatesieve.learn.layers;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.learn.memory.FloatBlock;

/**
 * Forward and backward pass of a language model on whole ids: words go straight into the LSTM, and
 * every hidden state is read. It works on DL4J's parameters and leaves gradients where the layers'
 * own updates find them; neither one-hot inputs nor one-hot labels ever exist.
 */
public final class LanguagePass {
  private final SparseLstmLayer lstm;
  private final SparseOutputLayer output;
  private final EveryStateOutput everyState;
  private final ActiveRows active = new ActiveRows();

  /**
   * @param network one of two layers, as {@link #suits} says
   */
  public LanguagePass(MultiLayerNetwork network) {
    lstm = (SparseLstmLayer) network.getLayer(0);
    output = (SparseOutputLayer) network.getLayer(1);
    everyState = new EveryStateOutput(output.projection());
    network.initGradientsView();
  }

  /** Whether {@code network} is an LSTM on words that gives every state, and an output. */
  public static boolean suits(MultiLayerNetwork network) {
    return network.getnLayers() == 2
        && network.getLayer(0) instanceof SparseLstmLayer layer
        && layer.layerConf().oneHot()
        && !layer.layerConf().lastStepOnly()
        && network.getLayer(1) instanceof SparseOutputLayer;
  }

  /**
   * Computes loss and data gradients with the noise of a step.
   *
   * @param batch ids without padding
   * @param targets the id that follows each of them, steps × objects
   * @param carried h and c before the first step on entry, after the last on return; null for zero
   * @param step global step
   * @return Σ cross-entropy over the targets, in nats
   * @throws IllegalArgumentException if an id is outside of the vocabulary
   */
  public double train(TokenBatch batch, int[] targets, RecurrentState carried, int step) {
    SampledStep sampled = new SampledStep(true, step);
    FloatBlock states = forward(batch, carried, sampled);
    lstm.bindGradients();
    output.bindGradients();
    double loss = everyState.train(states, batch.objects(), active.total(), targets, sampled);
    lstm.lstm().backward(everyState.stateGradient(active.total()));
    return loss;
  }

  /**
   * Computes the loss with the means and no noise.
   *
   * @param next sees the probabilities of every prediction
   * @return Σ cross-entropy over the targets, in nats
   * @throws IllegalArgumentException if an id is outside of the vocabulary
   */
  public double score(TokenBatch batch, int[] targets, RecurrentState carried, NextTokens next) {
    SampledStep means = new SampledStep(false, 0);
    FloatBlock states = forward(batch, carried, means);
    return everyState.score(states, batch.objects(), active.total(), targets, means, next);
  }

  private FloatBlock forward(TokenBatch batch, RecurrentState carried, SampledStep sampled) {
    active.read(batch.objects(), batch.steps(), batch.mask());
    return lstm.lstm().forward(lstm.oneHot().of(batch), active, carried, sampled);
  }
}
