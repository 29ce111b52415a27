package org.gatesieve.job.pipeline;

import java.util.List;
import org.gatesieve.job.report.RoundMetrics;

/** Steps and epochs since the beginning of training, in a phase that may not be its first. */
final class RoundClock {
  private final NetworkPlan plan;
  private final long stepsBefore;
  private final double epochsBefore;

  /**
   * @param plan of the phase
   * @param before rounds of the phases before
   */
  RoundClock(NetworkPlan plan, List<RoundMetrics> before) {
    this.plan = plan;
    stepsBefore = before.isEmpty() ? 0 : before.get(before.size() - 1).step();
    epochsBefore = before.isEmpty() ? 0 : before.get(before.size() - 1).epoch();
  }

  /**
   * @param step steps since the phase began
   */
  long step(int step) {
    return stepsBefore + step;
  }

  double epoch(int step) {
    return epochsBefore + (double) step / plan.stepsPerEpoch();
  }

  /** Passes over the training part when the phase has ended. */
  int epochs() {
    return (int) Math.round(epochsBefore) + plan.epochs();
  }
}
