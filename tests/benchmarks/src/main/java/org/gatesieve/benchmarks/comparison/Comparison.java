package org.gatesieve.benchmarks.comparison;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gatesieve.benchmarks.peer.StepTime;
import org.gatesieve.benchmarks.peer.Workload;

/**
 * The peers of one workload, measured in turn.
 *
 * @param results in the order of measurement
 */
record Comparison(Workload workload, List<PeerResult> results) {

  /**
   * Warms every peer up, then alternates between them, so that a machine that gets slower does so
   * for all.
   */
  static Comparison measure(
      Workload workload, List<Competitor> competitors, Effort effort, Path logs, PrintStream log)
      throws IOException {
    List<PeerProcess> peers = new ArrayList<>();
    try {
      for (Competitor competitor : competitors) {
        log.println(workload + ": warming up " + competitor);
        peers.add(
            PeerProcess.start(competitor, workload, effort.warmUpSeconds(), effort.steps(), logs));
      }
      return new Comparison(workload, alternate(peers, workload, effort, log));
    } finally {
      peers.forEach(PeerProcess::close);
    }
  }

  private static List<PeerResult> alternate(
      List<PeerProcess> peers, Workload workload, Effort effort, PrintStream log)
      throws IOException {
    List<List<StepTime>> measurements = new ArrayList<>();
    peers.forEach(peer -> measurements.add(new ArrayList<>()));
    for (int round = 0; round < effort.rounds(); round++) {
      log.println(workload + ": round " + (round + 1) + " of " + effort.rounds());
      for (int i = 0; i < peers.size(); i++) {
        measurements.get(i).add(peers.get(i).measure());
      }
    }
    long tokens = (long) workload.tokens() * effort.steps();
    List<PeerResult> results = new ArrayList<>();
    for (int i = 0; i < peers.size(); i++) {
      PeerProcess peer = peers.get(i);
      results.add(PeerResult.of(peer.competitor(), peer.facts(), measurements.get(i), tokens));
    }
    return results;
  }
}
