package org.gatesieve.job.pipeline;

import java.util.List;
import java.util.Optional;
import org.gatesieve.job.report.RoundMetrics;
import org.gatesieve.learn.elastic.ElasticNetwork;
import org.gatesieve.learn.network.NetworkPosterior;

/**
 * A network after its last round.
 *
 * @param network with the averaged state
 * @param posterior what it has learnt, in the shape that training began with
 * @param beforeFineTuning the same at the end of the phase before; empty without fine-tuning
 * @param rounds the state after each round
 * @param seconds wall time of all rounds, measurements between them included
 */
record TrainedNetwork(
    ElasticNetwork network,
    NetworkPosterior posterior,
    Optional<NetworkPosterior> beforeFineTuning,
    List<RoundMetrics> rounds,
    double seconds) {

  long tokens() {
    return rounds.stream().mapToLong(RoundMetrics::tokens).sum();
  }
}
