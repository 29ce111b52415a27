package org.gatesieve.benchmarks.ours;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.openblas.global.openblas;
import org.gatesieve.benchmarks.peer.PeerLoop;
import org.gatesieve.benchmarks.peer.RandomBatch;
import org.gatesieve.benchmarks.peer.StepTime;
import org.gatesieve.benchmarks.peer.Stopwatch;
import org.gatesieve.benchmarks.peer.TrainingPeer;
import org.gatesieve.benchmarks.peer.Workload;
import org.gatesieve.learn.classifier.ClassifierNetwork;
import org.gatesieve.learn.kernel.Kernels;
import org.gatesieve.learn.network.SparsificationRow;
import org.gatesieve.learn.training.BareSteps;

/** This project's training step: sample, forward, backward, clip, KL gradient, Adam. */
final class OurPeer implements TrainingPeer {
  private final BareSteps bareSteps;
  private double loss;

  private OurPeer(Workload workload, SparsificationRow row) {
    bareSteps =
        new BareSteps(
            ClassifierNetwork.initialised(BenchmarkNetwork.configuration(workload, row)),
            new BatchDocuments(RandomBatch.of(workload)),
            BenchmarkNetwork.GRADIENT_CLIP);
  }

  /**
   * Serves the variational or the dense network.
   *
   * @param arguments those of {@link PeerLoop}, then {@code W+G+N} or {@code Original}
   */
  public static void main(String[] arguments) throws IOException {
    PeerLoop loop = new PeerLoop(arguments);
    SparsificationRow row =
        switch (arguments[3]) {
          case "W+G+N" -> SparsificationRow.W_G_N;
          case "Original" -> SparsificationRow.ORIGINAL;
          default -> throw new IllegalArgumentException("No row " + arguments[3]);
        };
    loop.serve(new OurPeer(loop.workload(), row));
  }

  @Override
  public StepTime train(int steps) {
    Stopwatch stopwatch = new Stopwatch();
    loss = bareSteps.run(steps);
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
