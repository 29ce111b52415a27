package org.gatesieve.learn.training;

import java.io.Serializable;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.learn.memory.FloatBlock;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What one averaging round hands to the next.
 *
 * @param parameters DL4J's flat parameters
 * @param updater DL4J's flat updater state, as Adam's moments; empty for updaters without one
 * @param step global step: steps that every shard has made so far
 */
public record TrainingState(float[] parameters, float[] updater, int step) implements Serializable {

  /** A copy of what {@code network} holds. */
  public static TrainingState of(MultiLayerNetwork network) {
    return new TrainingState(
        copy(network.params()),
        copy(network.getUpdater().getStateViewArray()),
        network.getIterationCount());
  }

  /**
   * Puts {@code network} into this state.
   *
   * @throws IllegalArgumentException when the network has another number of parameters
   */
  public void writeTo(MultiLayerNetwork network) {
    if (network.numParams() != parameters.length) {
      throw new IllegalArgumentException(
          "A state of "
              + parameters.length
              + " parameters does not fit a network of "
              + network.numParams());
    }
    network.setIterationCount(step);
    FloatBlock.of(network.params()).write(0, parameters, 0, parameters.length);
    if (updater.length > 0) {
      INDArray target = network.getUpdater().getStateViewArray();
      FloatBlock.of(target).write(0, updater, 0, updater.length);
    }
  }

  private static float[] copy(INDArray array) {
    if (array == null) {
      return new float[0];
    }
    float[] values = new float[Math.toIntExact(array.length())];
    FloatBlock.of(array).read(0, values, 0, values.length);
    return values;
  }
}
