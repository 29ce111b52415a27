package org.gatesieve.learn.network;

import java.io.Serializable;
import java.util.List;
import org.gatesieve.learn.posterior.Posterior;

/**
 * Every learnt number of a network, by the names of METHOD §1. Matrices are row-major (in × out);
 * the 4H columns of the LSTM are the gates i, f, g, o in blocks of H.
 *
 * @param embedding E, V × X
 * @param vocabularyGroups z^voc, V
 * @param inputWeights W^x, X × 4H
 * @param recurrentWeights W^h, H × 4H
 * @param inputGroups z^x, X
 * @param gateGroups z^gates, 4H
 * @param neuronGroups z^h, H
 * @param lstmBias b, 4H
 * @param outputWeights W^d, H × K
 * @param outputBias b^d, K
 */
public record NetworkPosterior(
    NetworkShape shape,
    Posterior embedding,
    Posterior vocabularyGroups,
    Posterior inputWeights,
    Posterior recurrentWeights,
    Posterior inputGroups,
    Posterior gateGroups,
    Posterior neuronGroups,
    float[] lstmBias,
    Posterior outputWeights,
    float[] outputBias)
    implements Serializable {

  /** The tensors that have a posterior, in the order of the components; biases have none. */
  public List<Posterior> tensors() {
    return List.of(
        embedding,
        vocabularyGroups,
        inputWeights,
        recurrentWeights,
        inputGroups,
        gateGroups,
        neuronGroups,
        outputWeights);
  }
}
