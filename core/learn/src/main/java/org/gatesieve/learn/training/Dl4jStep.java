package org.gatesieve.learn.training;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.learn.layers.VariationalLayer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** DL4J's own step, with any layers and any updater; only the clip of the gradient is ours. */
final class Dl4jStep implements TrainingStep {
  private final MultiLayerNetwork network;

  /**
   * @param gradientClip largest norm of the data gradient per object; 0 leaves it as it is
   */
  Dl4jStep(MultiLayerNetwork network, double gradientClip) {
    this.network = network;
    network.setListeners(new DataGradientClip(gradientClip));
    for (Layer layer : network.getLayers()) {
      if (layer instanceof VariationalLayer variational) {
        variational.posterior().deferDivergence(true);
      }
    }
  }

  @Override
  public void run(INDArray features, INDArray labels, INDArray featuresMask, INDArray labelsMask) {
    network.fit(features, labels, featuresMask, labelsMask);
  }

  @Override
  public double run(DocumentBatch batch) {
    MiniBatch arrays = batch.arrays(network.layerSize(network.getnLayers() - 1));
    run(arrays.ids(), arrays.labels(), arrays.mask(), null);
    return network.score();
  }
}
