package org.gatesieve.learn.training;

import java.util.Arrays;
import java.util.Comparator;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.learn.assembly.PosteriorExchange;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.network.NetworkPosterior;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Scores documents with a network's means and no noise (METHOD §2). Not safe for concurrent use.
 */
public final class NetworkScorer implements MaskedScorer {
  private final MultiLayerNetwork network;
  private final int batchSize;

  public NetworkScorer(MultiLayerConfiguration configuration, int batchSize) {
    network = SparseNetwork.blank(configuration);
    this.batchSize = batchSize;
  }

  @Override
  public void use(NetworkPosterior posterior) {
    PosteriorExchange.writeMeans(posterior, network);
  }

  /** Accuracy and cross-entropy. */
  public Evaluation evaluate(LabelledDocuments documents) {
    return Evaluation.of(probabilities(documents), documents);
  }

  /** One probability per label for every document, with a sigmoid output too. */
  public float[][] probabilities(LabelledDocuments documents) {
    Integer[] order = new Integer[documents.documents()];
    Arrays.setAll(order, i -> i);
    // Neighbours of like length waste the least on padding.
    Arrays.sort(order, Comparator.comparingInt(i -> -documents.length(i)));
    float[][] probabilities = new float[order.length][];
    for (int from = 0; from < order.length; from += batchSize) {
      int to = Math.min(order.length, from + batchSize);
      int[] batch = new int[to - from];
      for (int i = 0; i < batch.length; i++) {
        batch[i] = order[from + i];
      }
      float[][] rows = score(documents, batch);
      for (int i = 0; i < batch.length; i++) {
        probabilities[batch[i]] = rows[i];
      }
    }
    return probabilities;
  }

  private float[][] score(LabelledDocuments documents, int[] batch) {
    int outputs = network.layerSize(network.getnLayers() - 1);
    MiniBatch arrays = MiniBatch.of(documents, batch, outputs);
    INDArray output = network.output(arrays.ids(), false, arrays.mask(), null);
    float[][] rows = output.toFloatMatrix();
    if (outputs == 1) {
      for (int i = 0; i < rows.length; i++) {
        rows[i] = new float[] {1 - rows[i][0], rows[i][0]};
      }
    }
    return rows;
  }
}
