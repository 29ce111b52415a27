package org.gatesieve.learn.assembly;

import org.gatesieve.learn.layers.VariationalSettings;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.network.SparsificationRow;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * Everything that determines a network before training.
 *
 * @param shape sizes and nonlinearities
 * @param row treatment of its tensors
 * @param seed seed of initial values and noise
 * @param embeddingScale half width of the uniform distribution of E
 * @param embeddingDecay column j of E is shrunk by e^(−j / decay); 0 leaves all columns alike
 * @param forgetBias bias of the forget gate
 * @param recurrentGain factor on the orthogonal W^h
 * @param localReparametrisation whether the output layer samples preactivations, not weights
 * @param updater DL4J updater with the learning rate of the means of weights
 * @param variational what the layers share about their posteriors
 */
public record SparseNetworkSettings(
    NetworkShape shape,
    SparsificationRow row,
    long seed,
    double embeddingScale,
    double embeddingDecay,
    double forgetBias,
    double recurrentGain,
    boolean localReparametrisation,
    IUpdater updater,
    VariationalSettings variational) {

  /** The same settings for a network of another size. */
  public SparseNetworkSettings withShape(NetworkShape other) {
    return new SparseNetworkSettings(
        other,
        row,
        seed,
        embeddingScale,
        embeddingDecay,
        forgetBias,
        recurrentGain,
        localReparametrisation,
        updater,
        variational);
  }

  /**
   * The same network with fixed masks: no noise, and what is zero stays zero.
   *
   * @param rate Adam's rate in this training
   */
  public SparseNetworkSettings withFixedMasks(ISchedule rate) {
    return new SparseNetworkSettings(
        shape,
        row.withoutNoise(),
        seed,
        embeddingScale,
        embeddingDecay,
        forgetBias,
        recurrentGain,
        false,
        new Adam(rate),
        variational.withFixedMasks());
  }
}
