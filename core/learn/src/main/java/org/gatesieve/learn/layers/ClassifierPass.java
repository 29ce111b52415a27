package org.gatesieve.learn.layers;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.learn.memory.FloatBlock;

/**
 * Forward and backward pass of a network's embedding, LSTM and output layer on whole ids and
 * labels. It works on DL4J's parameters and leaves gradients where the layers' own updates find
 * them, but no arrays, masks or labels of DL4J's are made on the way: once its buffers have grown
 * to the largest mini-batch, nothing of a mini-batch's size is allocated.
 */
public final class ClassifierPass {
  private final SparseEmbeddingLayer embedding;
  private final SparseLstmLayer lstm;
  private final SparseOutputLayer output;
  private final ActiveRows active = new ActiveRows();

  /**
   * @param network one of three layers, as {@link #suits} says
   */
  public ClassifierPass(MultiLayerNetwork network) {
    embedding = (SparseEmbeddingLayer) network.getLayer(0);
    lstm = (SparseLstmLayer) network.getLayer(1);
    output = (SparseOutputLayer) network.getLayer(2);
    network.initGradientsView();
  }

  /** Whether {@code network} is an embedding, an LSTM that gives its last state, and an output. */
  public static boolean suits(MultiLayerNetwork network) {
    List<Class<?>> layers = new ArrayList<>();
    for (Layer layer : network.getLayers()) {
      layers.add(layer.getClass());
    }
    return layers.equals(
            List.of(SparseEmbeddingLayer.class, SparseLstmLayer.class, SparseOutputLayer.class))
        && ((SparseLstmLayer) network.getLayer(1)).layerConf().lastStepOnly();
  }

  /**
   * Computes loss and data gradients with the noise of a step.
   *
   * @param labels one per object: a number of an output unit or, of a lone logistic unit, 0 or 1
   * @param step global step
   * @return Σ cross-entropy over the objects, in nats
   * @throws IllegalArgumentException if an id is outside of the vocabulary
   */
  public double run(TokenBatch batch, int[] labels, int step) {
    SampledStep sampled = new SampledStep(true, step);
    int objects = batch.objects();
    active.read(objects, batch.steps(), batch.mask());
    FloatBlock embedded = embedding.lookup().forward(batch, sampled);
    FloatBlock state = lstm.lstm().forward(lstm.dense().of(embedded), active, null, sampled);
    OutputProjection projection = output.projection();
    projection.forward(state, objects, sampled);
    double loss = projection.loss(labels);
    embedding.bindGradients();
    lstm.bindGradients();
    output.bindGradients();
    lstm.lstm().backward(projection.backward());
    embedding.lookup().backward(lstm.dense().gradient());
    return loss;
  }
}
