package org.gatesieve.learn.collapse;

import org.gatesieve.compact.model.GateKind;
import org.gatesieve.learn.network.NetworkPosterior;

/** The value of a gate that nothing flows into (METHOD §4, step 4). */
final class GateConstant {
  private GateConstant() {}

  /**
   * φ_k(b) of one gate.
   *
   * @param gate column of the gate among the 4H
   */
  static float of(NetworkPosterior network, int gate) {
    float bias = network.lstmBias()[gate];
    boolean candidate = gate / network.shape().hidden() == GateKind.CANDIDATE.block();
    return candidate ? (float) Math.tanh(bias) : network.shape().gateActivation().apply(bias);
  }
}
