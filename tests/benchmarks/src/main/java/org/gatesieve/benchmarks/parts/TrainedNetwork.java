package org.gatesieve.benchmarks.parts;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.benchmarks.ours.BatchDocuments;
import org.gatesieve.benchmarks.ours.BenchmarkNetwork;
import org.gatesieve.benchmarks.peer.RandomBatch;
import org.gatesieve.benchmarks.peer.Workload;
import org.gatesieve.learn.classifier.ClassifierNetwork;
import org.gatesieve.learn.layers.VariationalLayer;
import org.gatesieve.learn.network.SparsificationRow;
import org.gatesieve.learn.training.MiniBatch;

/**
 * The variational network between a backward pass and its update, as parts of the step find it.
 *
 * @param batch the mini-batch that it has just seen
 */
public record TrainedNetwork(MultiLayerNetwork network, MiniBatch batch) {
  private static final int STEPS = 2;

  /**
   * Trains for a moment.
   *
   * @param penalty weight of the KL term
   */
  public static TrainedNetwork create(Workload workload, String penalty) {
    MultiLayerNetwork network =
        ClassifierNetwork.initialised(
            BenchmarkNetwork.configuration(workload, SparsificationRow.W_G_N, penalty));
    for (Layer layer : network.getLayers()) {
      ((VariationalLayer) layer).posterior().deferDivergence(true);
    }
    MiniBatch batch = new BatchDocuments(RandomBatch.of(workload)).miniBatch();
    for (int step = 0; step < STEPS; step++) {
      network.fit(batch.ids(), batch.labels(), batch.mask(), null);
    }
    return new TrainedNetwork(network, batch);
  }
}
