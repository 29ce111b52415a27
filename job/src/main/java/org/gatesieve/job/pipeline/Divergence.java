package org.gatesieve.job.pipeline;

import org.gatesieve.job.failure.JobException;
import org.gatesieve.learn.training.TrainingDivergedException;

/** Tells a user what to do when training has diverged on an executor. */
final class Divergence {
  private Divergence() {}

  /** {@code failure} of a round, or what it says to the user. Spark wraps what a task throws. */
  static RuntimeException explained(RuntimeException failure, int round) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TrainingDivergedException) {
        return JobException.diverged(
            cause.getMessage()
                + ", in round "
                + round
                + "; lower training.learning-rate or training.log-sigma-rate, or set"
                + " training.gradient-clip");
      }
    }
    return failure;
  }
}
