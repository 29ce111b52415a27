package org.gatesieve.learn.training;

/** A loss or a parameter is no longer a finite number. */
public final class TrainingDivergedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private TrainingDivergedException(String message) {
    super(message);
  }

  static TrainingDivergedException loss(int shard, int step, double loss) {
    return new TrainingDivergedException(
        "The loss of shard " + shard + " is " + loss + " at step " + step);
  }

  static TrainingDivergedException parameters(int shard, int step) {
    return new TrainingDivergedException(
        "The parameters of shard " + shard + " are not finite after step " + step);
  }
}
