package org.gatesieve.job.checkpoint;

import java.util.List;
import org.gatesieve.job.averaging.CarriedStates;
import org.gatesieve.job.report.RoundMetrics;
import org.gatesieve.learn.elastic.ElasticSnapshot;

/**
 * All that the rest of a training depends on, between two rounds.
 *
 * @param origin what made it
 * @param rounds the state after each round so far; at least one
 * @param seconds wall time of all rounds so far
 * @param network parameters, updater state and shape
 * @param memory what decides about the next networks
 * @param carried h and c of a language model's shards; null of documents
 */
public record Checkpoint(
    Origin origin,
    List<RoundMetrics> rounds,
    double seconds,
    ElasticSnapshot network,
    SuccessionMemory memory,
    CarriedStates carried) {

  /** The last round that was made, from 1. */
  public int round() {
    return rounds.size();
  }

  /** Steps of every shard so far. */
  public int step() {
    return network.state().step();
  }
}
