package org.gatesieve.job.averaging;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.gatesieve.learn.training.StreamState;

/**
 * h and c of a language model's shards between two rounds. They travel with the rounds, so that a
 * task that is repeated elsewhere goes on from the same numbers.
 *
 * @param neurons original index of every hidden neuron
 * @param states by shard; a shard without one begins with the state zero
 */
public record CarriedStates(int[] neurons, Map<Integer, StreamState> states)
    implements Serializable {

  /**
   * Before the first round.
   *
   * @param neurons original index of every hidden neuron
   */
  public static CarriedStates none(int[] neurons) {
    return new CarriedStates(neurons, Map.of());
  }

  StreamState of(int shard) {
    return states.getOrDefault(shard, StreamState.none(neurons.length));
  }

  /** The states after a round. */
  public CarriedStates after(RoundResult round) {
    Map<Integer, StreamState> next = new HashMap<>(states);
    for (ShardSummary shard : round.shards()) {
      next.put(shard.shard(), shard.carried());
    }
    return new CarriedStates(neurons, next);
  }

  /**
   * The states of a network that has lost neurons since.
   *
   * @param left original index of every hidden neuron that is left, ascending
   */
  public CarriedStates keep(int[] left) {
    if (Arrays.equals(neurons, left)) {
      return this;
    }
    int[] places =
        Arrays.stream(left).map(neuron -> Arrays.binarySearch(neurons, neuron)).toArray();
    Map<Integer, StreamState> kept = new HashMap<>();
    states.forEach((shard, state) -> kept.put(shard, state.keep(places)));
    return new CarriedStates(left, kept);
  }
}
