package org.gatesieve.learn.training;

/** The loss of a step is not a finite number. */
public final class TrainingDivergedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TrainingDivergedException(int shard, int step, double loss) {
    super("The loss of shard " + shard + " is " + loss + " at step " + step);
  }
}
