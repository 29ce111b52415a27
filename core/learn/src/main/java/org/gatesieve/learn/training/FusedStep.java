package org.gatesieve.learn.training;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.learn.layers.ClassifierPass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A step on DL4J's parameters and updater state in which every tensor passes through memory once
 * for its update, instead of a dozen times. DL4J's own forward and backward pass serve where the
 * network is another one than {@link ClassifierPass} knows, or where data come as arrays.
 */
final class FusedStep implements TrainingStep {
  private final MultiLayerNetwork network;
  private final TensorUpdates updates;
  private final ClassifierPass classifier;

  /**
   * @param network as {@link TensorUpdates#suit} says
   * @param gradientClip largest norm of the data gradient per object; 0 leaves it as it is
   */
  FusedStep(MultiLayerNetwork network, double gradientClip) {
    this.network = network;
    updates = new TensorUpdates(network, gradientClip);
    classifier = ClassifierPass.suits(network) ? new ClassifierPass(network) : null;
  }

  @Override
  public void run(INDArray features, INDArray labels, INDArray featuresMask, INDArray labelsMask) {
    network.setLayerMaskArrays(featuresMask, labelsMask);
    network.setInput(features);
    network.setLabels(labels);
    network.computeGradientAndScore();
    updates.make(network.batchSize());
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
    updates.make(batch.size());
    return loss / batch.size();
  }
}
