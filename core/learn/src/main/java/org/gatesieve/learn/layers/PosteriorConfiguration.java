package org.gatesieve.learn.layers;

import java.util.List;
import org.gatesieve.learn.noise.NoiseStream;
import org.nd4j.linalg.learning.config.IUpdater;

/** What the DL4J configurations of this package have in common. */
interface PosteriorConfiguration {

  /** The tensors of the layer, in the order of its parameters. */
  List<TensorSpec> tensors();

  VariationalSettings variational();

  /** Means of a tensor before training, row-major. */
  float[] initialMeans(TensorSpec tensor, NoiseStream stream);

  /** The DL4J updater of the whole layer. */
  IUpdater getIUpdater();

  /** The layer's updater with the learning rate that belongs to one parameter. */
  default IUpdater updaterOf(String parameter) {
    IUpdater updater = getIUpdater();
    double rate = rateOf(parameter);
    if (rate == 1 || !updater.hasLearningRate()) {
      return updater;
    }
    IUpdater scaled = updater.clone();
    scaled.setLrAndSchedule(Double.NaN, new ScaledRate(updater, rate));
    return scaled;
  }

  private double rateOf(String parameter) {
    for (TensorSpec tensor : tensors()) {
      boolean logSigma = parameter.equals(tensor.logSigmaKey());
      if (logSigma || parameter.equals(tensor.key())) {
        return variational().rate(tensor.role(), logSigma);
      }
    }
    throw new IllegalArgumentException("No parameter " + parameter + " in " + tensors());
  }
}
