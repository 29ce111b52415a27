package org.gatesieve.job.pipeline;

import java.util.List;
import org.gatesieve.job.report.RoundMetrics;

/** Steps and epochs since the beginning of training, in a phase that may not be its first. */
final class RoundClock {
  private final NetworkPlan plan;
  private final long stepsBefore;

  /**
   * @param plan of the phase
   * @param start where the phase begins, or goes on
   */
  RoundClock(NetworkPlan plan, TrainingPoint start) {
    this.plan = plan;
    List<RoundMetrics> rounds = start.rounds();
    long last = rounds.isEmpty() ? 0 : rounds.get(rounds.size() - 1).step();
    stepsBefore = last - start.step();
  }

  /**
   * @param step steps since the phase began
   */
  long step(int step) {
    return stepsBefore + step;
  }

  double epoch(int step) {
    return (double) step(step) / plan.stepsPerEpoch();
  }

  /** Passes over the training part when the phase has ended. */
  int epochs() {
    return (int) Math.round(epoch(0)) + plan.epochs();
  }
}
