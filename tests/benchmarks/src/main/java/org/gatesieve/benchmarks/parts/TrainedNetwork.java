package org.gatesieve.benchmarks.parts;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.benchmarks.ours.BatchDocuments;
import org.gatesieve.benchmarks.ours.BenchmarkNetwork;
import org.gatesieve.benchmarks.peer.ClassifierWorkload;
import org.gatesieve.benchmarks.peer.RandomBatch;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.layers.Moments;
import org.gatesieve.learn.layers.PosteriorControl;
import org.gatesieve.learn.layers.VariationalLayer;
import org.gatesieve.learn.network.SparsificationRow;
import org.gatesieve.learn.training.AdamMoments;
import org.gatesieve.learn.training.MiniBatch;

/**
 * The variational network between a backward pass and its update, as parts of the step find it.
 *
 * @param batch the mini-batch that it has just seen
 */
public record TrainedNetwork(MultiLayerNetwork network, MiniBatch batch) {
  private static final int PASSES = 2;

  /** Two passes, so that buffers are there. */
  public static TrainedNetwork create(ClassifierWorkload workload) {
    MultiLayerNetwork network =
        SparseNetwork.initialised(
            BenchmarkNetwork.configuration(workload, SparsificationRow.W_G_N));
    Map<String, Moments> moments = AdamMoments.of(network);
    for (Layer layer : network.getLayers()) {
      ((VariationalLayer) layer)
          .posterior()
          .updateHere(parameter -> moments.get(layer.getIndex() + "_" + parameter));
    }
    MiniBatch batch = new BatchDocuments(RandomBatch.of(workload)).miniBatch();
    network.setLayerMaskArrays(batch.mask(), null);
    network.setInput(batch.ids());
    network.setLabels(batch.labels());
    for (int pass = 0; pass < PASSES; pass++) {
      network.computeGradientAndScore();
    }
    return new TrainedNetwork(network, batch);
  }

  /** What the training engine has of the layers. */
  List<PosteriorControl> posteriors() {
    return Stream.of(network.getLayers())
        .map(layer -> ((VariationalLayer) layer).posterior())
        .toList();
  }
}
