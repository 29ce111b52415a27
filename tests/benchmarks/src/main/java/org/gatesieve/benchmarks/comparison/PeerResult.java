package org.gatesieve.benchmarks.comparison;

import java.util.List;
import java.util.Map;
import org.gatesieve.benchmarks.Series;
import org.gatesieve.benchmarks.peer.StepTime;

/**
 * What was measured of one peer.
 *
 * @param facts what it states of itself
 * @param tokensPerSecond one number per round
 * @param cores processor seconds by wall seconds of all rounds: more than 1 betrays a second thread
 */
record PeerResult(
    Competitor competitor, Map<String, String> facts, Series tokensPerSecond, double cores) {

  static PeerResult of(
      Competitor competitor,
      Map<String, String> facts,
      List<StepTime> rounds,
      long tokensPerMeasurement) {
    double wall = rounds.stream().mapToDouble(StepTime::wall).sum();
    double processor = rounds.stream().mapToDouble(StepTime::processor).sum();
    double[] speeds =
        rounds.stream().mapToDouble(round -> tokensPerMeasurement / round.wall()).toArray();
    return new PeerResult(competitor, facts, new Series(speeds), processor / wall);
  }
}
