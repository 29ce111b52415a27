package org.gatesieve.benchmarks.ours;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.openblas.global.openblas;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.gatesieve.benchmarks.peer.PeerLoop;
import org.gatesieve.benchmarks.peer.RandomBatch;
import org.gatesieve.benchmarks.peer.StepTime;
import org.gatesieve.benchmarks.peer.TrainingPeer;
import org.gatesieve.benchmarks.peer.Workload;
import org.gatesieve.learn.classifier.ClassifierNetwork;
import org.gatesieve.learn.kernel.Kernels;
import org.gatesieve.learn.network.SparsificationRow;
import org.gatesieve.learn.training.LocalTrainer;
import org.gatesieve.learn.training.ShardResult;
import org.gatesieve.learn.training.TrainingState;

/** This project's training step: sample, forward, backward, clip, KL gradient, Adam. */
final class OurPeer implements TrainingPeer {
  private final LocalTrainer trainer;
  private final BatchDocuments documents;
  private TrainingState state;
  private double loss;

  private OurPeer(Workload workload, SparsificationRow row) {
    MultiLayerConfiguration configuration = BenchmarkNetwork.configuration(workload, row);
    trainer = new LocalTrainer(configuration, BenchmarkNetwork.GRADIENT_CLIP);
    documents = new BatchDocuments(RandomBatch.of(workload));
    state = TrainingState.of(ClassifierNetwork.initialised(configuration));
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
    TimedBatches batches = new TimedBatches(documents, steps);
    ShardResult result = trainer.train(state, 0, batches);
    state = result.state();
    loss = result.lossSum() / result.examples();
    return batches.time();
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
