package org.gatesieve.job.pipeline;

import org.gatesieve.job.failure.JobException;
import org.gatesieve.learn.training.TrainingDivergedException;

/** Tells a user what to do when training has diverged on an executor. */
final class Divergence {
  private Divergence() {}

  /**
   * Says to the user what a round's failure means if it is this one; Spark wraps what a task
   * throws.
   *
   * @throws JobException (diverged)
   */
  static void rethrow(Exception failure, int round) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TrainingDivergedException) {
        throw JobException.diverged(
            cause.getMessage()
                + ", in round "
                + round
                + "; lower training.learning-rate or training.log-sigma-rate, or set"
                + " training.gradient-clip");
      }
    }
  }
}
