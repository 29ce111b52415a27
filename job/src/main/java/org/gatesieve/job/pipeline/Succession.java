package org.gatesieve.job.pipeline;

import org.gatesieve.job.checkpoint.SuccessionMemory;
import org.gatesieve.learn.elastic.ElasticNetwork;
import org.gatesieve.learn.network.NetworkPosterior;

/** What becomes of the network in training between two averaging rounds, and when it is done. */
interface Succession {

  /** The network goes on as it is, to the last step. */
  Succession UNCHANGED = (network, posterior, step, validation) -> network;

  /**
   * The network of the next round.
   *
   * @param posterior what {@code network} has learnt
   * @param step steps of every shard so far
   * @param validation quality of the masked network on the validation part, larger when better; NaN
   *     when it was not measured
   */
  ElasticNetwork after(
      ElasticNetwork network, NetworkPosterior posterior, int step, double validation);

  /** Whether training ends before its last step. */
  default boolean isOver() {
    return false;
  }

  /** What a checkpoint has to hold for {@link #resume}. */
  default SuccessionMemory memory() {
    return SuccessionMemory.NONE;
  }

  /**
   * Goes on where another one was when {@code memory} was taken from it.
   *
   * @param step steps of every shard until then
   */
  default void resume(SuccessionMemory memory, int step) {}

  /** Puts {@code network}, which made the last round, into the state that counts. */
  default void conclude(ElasticNetwork network) {}
}
