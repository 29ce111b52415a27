package org.gatesieve.learn.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.learn.layers.Moments;
import org.gatesieve.learn.layers.PosteriorControl;
import org.gatesieve.learn.layers.VariationalLayer;
import org.nd4j.linalg.learning.config.Adam;

/**
 * The update of a network's tensors, each in one pass over memory: clip of the data gradient,
 * gradient of KL, Adam.
 */
final class TensorUpdates {
  private final MultiLayerNetwork network;
  private final double gradientClip;
  private final List<PosteriorControl> posteriors = new ArrayList<>();

  /**
   * @param network as {@link #suit} says
   * @param gradientClip largest norm of the data gradient per target; 0 leaves it as it is
   */
  TensorUpdates(MultiLayerNetwork network, double gradientClip) {
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
  static boolean suit(MultiLayerNetwork network) {
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

  /**
   * Makes a step with the gradients of a backward pass; the iteration count is one higher then.
   *
   * @param targets over which the gradients were summed
   */
  void make(int targets) {
    int step = network.getIterationCount();
    double scale = dataScale(targets);
    for (PosteriorControl posterior : posteriors) {
      posterior.update(step, scale);
    }
    network.setIterationCount(step + 1);
  }

  private double dataScale(int targets) {
    double scale = 1.0 / targets;
    if (gradientClip > 0) {
      double squares = 0;
      for (PosteriorControl posterior : posteriors) {
        squares += posterior.squaredGradientNorm();
      }
      double norm = Math.sqrt(squares) / targets;
      if (norm > gradientClip) {
        scale *= gradientClip / norm;
      }
    }
    return scale;
  }
}
