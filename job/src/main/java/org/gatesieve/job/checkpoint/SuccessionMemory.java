package org.gatesieve.job.checkpoint;

import org.gatesieve.learn.elastic.DeadRounds;
import org.gatesieve.learn.training.TrainingState;

/**
 * What the networks of the next rounds depend on beside the last one.
 *
 * @param dead rounds that groups have been pruned in; null where none is ever removed
 * @param rotationIsAhead whether the embedding may still be turned
 * @param best the best round so far; null where training does not stop early
 */
public record SuccessionMemory(DeadRounds dead, boolean rotationIsAhead, BestRound best) {
  /** Nothing but the network matters. */
  public static final SuccessionMemory NONE = new SuccessionMemory(null, false, null);

  /**
   * The round whose network was best on the validation part.
   *
   * @param step of the round
   * @param validation quality, larger when better
   */
  public record BestRound(int step, double validation, TrainingState state) {}
}
