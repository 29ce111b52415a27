package org.gatesieve.job.pipeline;

import org.gatesieve.learn.elastic.ElasticNetwork;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.training.TrainingState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends training when the validation part has not gained for a while, and goes back to the round in
 * which it was best. Only for networks without posteriors: those of the others are pruned to the
 * end, and their quality falls and rises on the way.
 */
final class EarlyStopping implements Succession {
  private static final Logger LOG = LoggerFactory.getLogger("org.gatesieve");

  private final int patience;
  private TrainingState best;
  private double bestValidation = Double.NEGATIVE_INFINITY;
  private int bestStep;
  private int step;

  /**
   * @param patience steps that may pass without a better validation part
   */
  EarlyStopping(int patience) {
    this.patience = patience;
  }

  @Override
  public ElasticNetwork after(
      ElasticNetwork network, NetworkPosterior posterior, int step, double validation) {
    this.step = step;
    if (validation > bestValidation) {
      bestValidation = validation;
      bestStep = step;
      best = TrainingState.of(network.network());
    }
    return network;
  }

  @Override
  public boolean isOver() {
    return best != null && step - bestStep >= patience;
  }

  @Override
  public void conclude(ElasticNetwork network) {
    if (best != null && bestStep < step) {
      LOG.info("back to step {}, where the validation part was best", bestStep);
      best.writeTo(network.network());
    }
  }
}
