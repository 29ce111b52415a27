package org.gatesieve.learn.layers;

import org.deeplearning4j.nn.api.Layer;
import org.gatesieve.benchmarks.parts.TrainedNetwork;

/** Second views of the tensors of a network's layers, on the same memory. */
final class NetworkTensors {
  private static final long SEED = 1;

  private NetworkTensors() {}

  static LayerTensors of(TrainedNetwork trained, int layerIndex) {
    Layer layer = trained.network().getLayer(layerIndex);
    PosteriorConfiguration configuration = (PosteriorConfiguration) layer.conf().getLayer();
    return new LayerTensors(configuration, SEED, layerIndex, layer.paramTable());
  }
}
