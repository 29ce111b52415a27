package org.gatesieve.benchmarks.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A peer's side of the protocol: it warms up, states facts, says {@code ready}, and answers every
 * {@code go} with the wall and processor seconds of its steps until its input ends.
 */
public final class PeerLoop {
  private static final int SMALLEST_WARM_UP = 3;

  private final PrintStream out;
  private final Workload workload;
  private final double warmUpSeconds;
  private final int steps;

  /**
   * Takes standard output for the protocol; what libraries print goes to standard error from now
   * on.
   *
   * @param arguments workload, seconds to warm up, steps of a measurement
   */
  public PeerLoop(String[] arguments) {
    workload = Workload.parse(arguments[0]);
    warmUpSeconds = Double.parseDouble(arguments[1]);
    steps = Integer.parseInt(arguments[2]);
    out = System.out;
    System.setOut(System.err);
  }

  public Workload workload() {
    return workload;
  }

  /** Serves until the conductor closes the peer's standard input. */
  public void serve(TrainingPeer peer) throws IOException {
    warmUp(peer);
    peer.facts().forEach((name, value) -> out.println("fact " + name + " " + value));
    out.println("ready");
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (!line.equals("go")) {
        throw new IOException("Expected go, got " + line);
      }
      out.println(peer.train(steps));
    }
  }

  private void warmUp(TrainingPeer peer) {
    double spent = 0;
    for (int step = 0; step < SMALLEST_WARM_UP || spent < warmUpSeconds; step++) {
      spent += peer.train(1).wall();
    }
  }
}
