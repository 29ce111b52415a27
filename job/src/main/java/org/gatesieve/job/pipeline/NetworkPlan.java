package org.gatesieve.job.pipeline;

import org.gatesieve.job.config.ConfigKey;
import org.gatesieve.job.config.JobSettings;
import org.gatesieve.job.config.NetworkSettings;
import org.gatesieve.job.config.PenaltySettings;
import org.gatesieve.job.config.TrainingKeys;
import org.gatesieve.job.config.TrainingSettings;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.learn.assembly.SparseNetworkSettings;
import org.gatesieve.learn.elastic.ElasticNetwork;
import org.gatesieve.learn.layers.TrainingSchedule;
import org.gatesieve.learn.layers.VariationalSettings;
import org.nd4j.linalg.learning.config.Adam;

/**
 * The network and the rounds that follow from settings and corpus.
 *
 * @param network the network before training
 * @param stepsPerEpoch steps in which all shards together see the corpus about once
 * @param roundLength steps of a round
 * @param steps steps of every shard in all, without fine-tuning
 * @param fineTuningSteps those of fine-tuning behind them
 */
record NetworkPlan(
    SparseNetworkSettings network,
    int stepsPerEpoch,
    RoundLength roundLength,
    int steps,
    int fineTuningSteps) {
  /**
   * Masks settle in steps, not in passes: Adam moves ln σ by its rate in every step, however large
   * the corpus is.
   */
  private static final int DEFAULT_STEPS = 10_000;

  static NetworkPlan of(JobSettings settings, LearningTask task) {
    TrainingSettings training = settings.training();
    long together = task.targetsPerStep() * settings.corpus().shards();
    int stepsPerEpoch = Math.toIntExact((task.targets() + together - 1) / together);
    int epochs = training.epochs() > 0 ? training.epochs() : defaultEpochs(stepsPerEpoch);
    int steps = steps(epochs, stepsPerEpoch, TrainingKeys.EPOCHS);
    return new NetworkPlan(
        network(settings, task, steps),
        stepsPerEpoch,
        new RoundLength(
            training.localSteps(),
            stepsPerEpoch,
            task.tokensPerStep(),
            task.validationTokens() / settings.corpus().shards()),
        steps,
        steps(training.fineTuning(), stepsPerEpoch, TrainingKeys.FINE_TUNING));
  }

  /** Steps of so many passes; refused before training when they are more than can be counted. */
  private static int steps(int epochs, int stepsPerEpoch, ConfigKey<Integer> key) {
    int most = Integer.MAX_VALUE / stepsPerEpoch;
    if (epochs > most) {
      throw JobException.configuration(
          key.name()
              + " is "
              + epochs
              + ", but an epoch has "
              + stepsPerEpoch
              + " steps, and no training has more than 2^31; give at most "
              + most);
    }
    return epochs * stepsPerEpoch;
  }

  /** Passes that make {@link #DEFAULT_STEPS}, at least one. */
  private static int defaultEpochs(int stepsPerEpoch) {
    return (DEFAULT_STEPS + stepsPerEpoch - 1) / stepsPerEpoch;
  }

  /** The same rounds for another number of steps. */
  NetworkPlan withSteps(int other) {
    return new NetworkPlan(network, stepsPerEpoch, roundLength, other, fineTuningSteps);
  }

  /** Passes over the training part. */
  int epochs() {
    return steps / stepsPerEpoch;
  }

  /** Steps of the round that begins at a global step. */
  int stepsOfRound(int firstStep, ElasticNetwork current) {
    return Math.min(roundLength.of(current.shape(), current.columns()), steps - firstStep);
  }

  private static SparseNetworkSettings network(JobSettings settings, LearningTask task, int steps) {
    NetworkSettings network = settings.network();
    TrainingSettings training = settings.training();
    TrainingSchedule rate =
        new TrainingSchedule(training.learningRate(), training.rateSchedule().toString(), steps);
    return new SparseNetworkSettings(
        TrainableSize.checked(task.shape(), settings.row()),
        settings.row(),
        settings.seed(),
        network.embeddingScale(),
        network.embeddingDecay(),
        network.forgetBias(),
        network.recurrentGain(),
        network.localReparametrisation(),
        new Adam(rate),
        variational(settings, task, steps));
  }

  private static VariationalSettings variational(
      JobSettings settings, LearningTask task, int steps) {
    PenaltySettings penalty = settings.penalty();
    double tokens = (double) task.tokensPerStep() / task.targetsPerStep();
    return new VariationalSettings(
        task.targets(),
        steps,
        settings.network().initialLogSigma(),
        settings.training().logSigmaRate(),
        settings.training().groupRate(),
        penalty.weightFor(tokens).toString(),
        penalty.inputs().toString(),
        penalty.hidden().toString(),
        penalty.gates().toString(),
        penalty.wordsFor(tokens).toString());
  }
}
