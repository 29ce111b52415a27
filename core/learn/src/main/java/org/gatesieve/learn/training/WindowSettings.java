package org.gatesieve.learn.training;

import java.io.Serializable;

/**
 * How a language model reads its text in training.
 *
 * @param windows windows of a step
 * @param length tokens of a window
 * @param carried whether a window goes on with the state of the one before; otherwise windows begin
 *     at random places with the state zero
 */
public record WindowSettings(int windows, int length, boolean carried) implements Serializable {

  /**
   * @throws IllegalArgumentException unless both sizes are positive
   */
  public WindowSettings {
    if (windows < 1 || length < 1) {
      throw new IllegalArgumentException(
          windows + " windows of " + length + " tokens; both must be at least 1");
    }
  }

  /** The plan of a shard whose text allows at least one target. */
  WindowPlan plan(TokenStream stream, long seed, int shard) {
    return carried ? new TrackPlan(this, stream) : new ScatteredPlan(this, stream, seed, shard);
  }
}
