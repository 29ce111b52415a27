package org.gatesieve.learn.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.learn.layers.Moments;
import org.gatesieve.learn.layers.PosteriorControl;
import org.gatesieve.learn.layers.VariationalLayer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.Adam;

/**
 * DL4J's forward and backward pass, and an update in which every tensor passes through memory once
 * instead of a dozen times. DL4J's parameters and updater state stay the ones that are updated.
 */
final class FusedStep implements TrainingStep {
  private final MultiLayerNetwork network;
  private final double gradientClip;
  private final List<PosteriorControl> posteriors = new ArrayList<>();

  /**
   * @param gradientClip largest norm of the data gradient per object; 0 leaves it as it is
   */
  FusedStep(MultiLayerNetwork network, double gradientClip) {
    this.network = network;
    this.gradientClip = gradientClip;
    Map<String, Moments> moments = AdamMoments.of(network);
    for (Layer layer : network.getLayers()) {
      PosteriorControl posterior = ((VariationalLayer) layer).posterior();
      posterior.updateHere(parameter -> moments.get(layer.getIndex() + "_" + parameter));
      posteriors.add(posterior);
    }
  }

  /** Whether {@code network} has only layers of ours, and all are trained with Adam. */
  static boolean suits(MultiLayerNetwork network) {
    for (Layer layer : network.getLayers()) {
      if (!(layer instanceof VariationalLayer)) {
        return false;
      }
      for (String parameter : layer.paramTable().keySet()) {
        if (!(layer.conf().getLayer().getUpdaterByParam(parameter) instanceof Adam)) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public void run(INDArray features, INDArray labels, INDArray featuresMask, INDArray labelsMask) {
    network.setLayerMaskArrays(featuresMask, labelsMask);
    network.setInput(features);
    network.setLabels(labels);
    network.computeGradientAndScore();
    int step = network.getIterationCount();
    double scale = dataScale(network.batchSize());
    for (PosteriorControl posterior : posteriors) {
      posterior.update(step, scale);
    }
    network.setIterationCount(step + 1);
    network.clearLayerMaskArrays();
    network.clearLayersStates();
  }

  private double dataScale(int objects) {
    double scale = 1.0 / objects;
    if (gradientClip > 0) {
      double squares = 0;
      for (PosteriorControl posterior : posteriors) {
        squares += posterior.squaredGradientNorm();
      }
      double norm = Math.sqrt(squares) / objects;
      if (norm > gradientClip) {
        scale *= gradientClip / norm;
      }
    }
    return scale;
  }
}
