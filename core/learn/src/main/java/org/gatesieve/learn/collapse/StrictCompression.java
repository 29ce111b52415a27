package org.gatesieve.learn.collapse;

import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.learn.network.NetworkPosterior;

/**
 * The count that nothing escapes (METHOD §4, counting): parameters of the original network against
 * those that the compact model stores, gate constants included. The original has E with its padding
 * row, W^x, W^h, b, W^d and b^d; its group variables are no part of a dense model.
 */
final class StrictCompression {
  private StrictCompression() {}

  static Remaining of(NetworkPosterior original, CompactNetwork compact) {
    long parameters =
        (long) original.embedding().mean().length
            + original.inputWeights().mean().length
            + original.recurrentWeights().mean().length
            + original.lstmBias().length
            + original.outputWeights().mean().length
            + original.outputBias().length;
    return new Remaining(compact.storedParameters(), parameters);
  }
}
