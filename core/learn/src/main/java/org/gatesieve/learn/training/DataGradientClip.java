package org.gatesieve.learn.training;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.gatesieve.learn.layers.VariationalLayer;
import org.gatesieve.learn.memory.FloatBlock;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Clips the data gradient at a global norm, then adds the gradient of the KL term, which does not
 * depend on data and must not be shrunk by an outlier among them.
 */
final class DataGradientClip extends BaseTrainingListener {
  private final double threshold;

  /**
   * Creates a clip.
   *
   * @param threshold largest norm of the gradient per object; 0 leaves every gradient as it is
   */
  DataGradientClip(double threshold) {
    this.threshold = threshold;
  }

  @Override
  public void onGradientCalculation(Model model) {
    MultiLayerNetwork network = (MultiLayerNetwork) model;
    int objects = network.batchSize();
    if (threshold > 0) {
      INDArray gradient = network.getFlattenedGradients();
      double norm = Math.sqrt(FloatBlock.of(gradient).squares()) / objects;
      if (norm > threshold) {
        gradient.muli(threshold / norm);
      }
    }
    for (Layer layer : network.getLayers()) {
      if (layer instanceof VariationalLayer variational) {
        variational.posterior().addDivergenceGradient(objects);
      }
    }
  }
}
