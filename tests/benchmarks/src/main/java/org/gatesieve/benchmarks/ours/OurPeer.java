package org.gatesieve.benchmarks.ours;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.bytedeco.openblas.global.openblas;
import org.gatesieve.benchmarks.peer.PeerLoop;
import org.gatesieve.benchmarks.peer.StepTime;
import org.gatesieve.benchmarks.peer.Stopwatch;
import org.gatesieve.benchmarks.peer.TrainingPeer;
import org.gatesieve.learn.kernel.Kernels;

/** This project's training step: sample, forward, backward, clip, KL gradient, Adam. */
final class OurPeer implements TrainingPeer {
  private final IntToDoubleFunction lossOfSteps;
  private double loss;

  private OurPeer(IntToDoubleFunction lossOfSteps) {
    this.lossOfSteps = lossOfSteps;
  }

  /**
   * Serves the variational or the dense network.
   *
   * @param arguments those of {@link PeerLoop}, then {@code W+G+N} or {@code Original}
   */
  public static void main(String[] arguments) throws IOException {
    PeerLoop loop = new PeerLoop(arguments);
    NetworkRow row = NetworkRow.named(arguments[3]);
    loop.serve(new OurPeer(OurSteps.of(loop.workload(), row)));
  }

  @Override
  public StepTime train(int steps) {
    Stopwatch stopwatch = new Stopwatch();
    loss = lossOfSteps.applyAsDouble(steps);
    return stopwatch.elapsed();
  }

  @Override
  public Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("threads", Integer.toString(openblas.blas_get_num_threads()));
    facts.put("kernels", Kernels.kind());
    facts.put("loss", Double.toString(loss));
    return facts;
  }
}
