package org.gatesieve.learn.training;

import org.gatesieve.learn.network.NetworkPosterior;

/** A network that scores with means and no noise (METHOD §2). */
public interface MaskedScorer {

  /** Uses the means of {@code posterior}, of a masked network for instance, from now on. */
  void use(NetworkPosterior posterior);
}
