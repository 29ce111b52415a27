package org.gatesieve.job.pipeline;

import org.gatesieve.job.checkpoint.SuccessionMemory;
import org.gatesieve.job.checkpoint.SuccessionMemory.BestRound;
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

  private final long patience;
  private BestRound best;
  private int step;

  /**
   * @param patience steps that may pass without a better validation part
   */
  EarlyStopping(long patience) {
    this.patience = patience;
  }

  @Override
  public ElasticNetwork after(
      ElasticNetwork network, NetworkPosterior posterior, int step, double validation) {
    this.step = step;
    if (best == null ? !Double.isNaN(validation) : validation > best.validation()) {
      best = new BestRound(step, validation, TrainingState.of(network.network()));
    }
    return network;
  }

  @Override
  public SuccessionMemory memory() {
    return new SuccessionMemory(null, false, best);
  }

  @Override
  public void resume(SuccessionMemory memory, int step) {
    best = memory.best();
    this.step = step;
  }

  @Override
  public boolean isOver() {
    return best != null && step - best.step() >= patience;
  }

  @Override
  public void conclude(ElasticNetwork network) {
    if (best != null && best.step() < step) {
      LOG.info("back to step {}, where the validation part was best", best.step());
      best.state().writeTo(network.network());
    }
  }
}
