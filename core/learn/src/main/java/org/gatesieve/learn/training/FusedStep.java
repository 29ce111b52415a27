package org.gatesieve.learn.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.learn.layers.ClassifierPass;
import org.gatesieve.learn.layers.Moments;
import org.gatesieve.learn.layers.PosteriorControl;
import org.gatesieve.learn.layers.VariationalLayer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.Adam;

/**
 * A step on DL4J's parameters and updater state in which every tensor passes through memory once
 * for its update, instead of a dozen times. DL4J's own forward and backward pass serve where the
 * network is another one than {@link ClassifierPass} knows, or where data come as arrays.
 */
final class FusedStep implements TrainingStep {
  private final MultiLayerNetwork network;
  private final double gradientClip;
  private final List<PosteriorControl> posteriors = new ArrayList<>();
  private final ClassifierPass classifier;

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
    classifier = ClassifierPass.suits(network) ? new ClassifierPass(network) : null;
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
    update(network.batchSize());
    network.clearLayerMaskArrays();
    network.clearLayersStates();
  }

  @Override
  public double run(DocumentBatch batch) {
    if (classifier == null) {
      MiniBatch arrays = batch.arrays(network.layerSize(network.getnLayers() - 1));
      run(arrays.ids(), arrays.labels(), arrays.mask(), null);
      return network.score();
    }
    double loss = classifier.run(batch.tokens(), batch.labels(), network.getIterationCount());
    update(batch.size());
    return loss / batch.size();
  }

  private void update(int objects) {
    int step = network.getIterationCount();
    double scale = dataScale(objects);
    for (PosteriorControl posterior : posteriors) {
      posterior.update(step, scale);
    }
    network.setIterationCount(step + 1);
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
