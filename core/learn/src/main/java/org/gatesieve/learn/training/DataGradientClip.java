package org.gatesieve.learn.training;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.gatesieve.learn.kernel.InterleavedSums;
import org.gatesieve.learn.layers.VariationalLayer;
import org.gatesieve.learn.memory.FloatBlock;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Clips the data gradient at a global norm, then adds the gradient of the KL term, which does not
 * depend on data and must not be shrunk by an outlier among them.
 */
final class DataGradientClip extends BaseTrainingListener {
  private static final int CHUNK = 4096;

  private final double threshold;
  private final float[] chunk = new float[CHUNK];

  /**
   * Creates a clip.
   *
   * @param threshold largest norm of the gradient per object; 0 leaves every gradient as it is
   */
  DataGradientClip(double threshold) {
    this.threshold = threshold;
  }

  /** Summed in a fixed order and in double precision, whatever the number of threads. */
  private double norm(FloatBlock gradient) {
    double squares = 0;
    for (int offset = 0; offset < gradient.length(); offset += CHUNK) {
      int count = Math.min(CHUNK, gradient.length() - offset);
      gradient.read(offset, chunk, 0, count);
      squares += InterleavedSums.squares(chunk, 0, count);
    }
    return Math.sqrt(squares);
  }

  @Override
  public void onGradientCalculation(Model model) {
    MultiLayerNetwork network = (MultiLayerNetwork) model;
    int objects = network.batchSize();
    if (threshold > 0) {
      INDArray gradient = network.getFlattenedGradients();
      double norm = norm(FloatBlock.of(gradient)) / objects;
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
