package org.gatesieve.benchmarks.deeplearning4j;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gatesieve.benchmarks.peer.PeerLoop;
import org.gatesieve.benchmarks.peer.StepTime;
import org.gatesieve.benchmarks.peer.Stopwatch;
import org.gatesieve.benchmarks.peer.TrainingPeer;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.factory.Nd4j;

/** The dense, deterministic step by DL4J's own layers, with its default workspaces. */
final class DeepLearning4jPeer implements TrainingPeer {
  private final Dl4jModel model;

  private DeepLearning4jPeer(Dl4jModel model) {
    this.model = model;
  }

  public static void main(String[] arguments) throws IOException {
    PeerLoop loop = new PeerLoop(arguments);
    loop.serve(new DeepLearning4jPeer(Dl4jModel.of(loop.workload())));
  }

  @Override
  public StepTime train(int steps) {
    Stopwatch stopwatch = new Stopwatch();
    model.train(steps);
    return stopwatch.elapsed();
  }

  @Override
  public Map<String, String> facts() {
    OpExecutioner executioner = Nd4j.getExecutioner();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(
        "threads", String.valueOf(executioner.getEnvironmentInformation().get("omp.threads")));
    facts.put("loss", Double.toString(model.loss()));
    return facts;
  }
}
