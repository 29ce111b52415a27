package org.gatesieve.job.pipeline;

import java.util.List;
import org.gatesieve.job.report.RoundMetrics;
import org.gatesieve.learn.elastic.ElasticNetwork;

/**
 * Where a phase of training stands between two rounds.
 *
 * @param network of the next round
 * @param step steps since the phase began
 * @param rounds the state after each round so far, those of earlier phases among them
 * @param seconds wall time of the phase so far
 */
record TrainingPoint(ElasticNetwork network, int step, List<RoundMetrics> rounds, double seconds) {

  TrainingPoint {
    rounds = List.copyOf(rounds);
  }

  /** Before the first round. */
  static TrainingPoint beginning(ElasticNetwork network) {
    return new TrainingPoint(network, 0, List.of(), 0);
  }
}
