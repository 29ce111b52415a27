package org.gatesieve.job.pipeline;

import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.job.config.JobSettings;
import org.gatesieve.job.config.NetworkSettings;
import org.gatesieve.job.config.PenaltySettings;
import org.gatesieve.job.config.TrainingSettings;
import org.gatesieve.job.corpus.EncodedCorpus;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.learn.classifier.ClassifierSettings;
import org.gatesieve.learn.layers.EpochSchedule;
import org.gatesieve.learn.layers.VariationalSettings;
import org.gatesieve.learn.network.NetworkShape;
import org.nd4j.linalg.learning.config.Adam;

/**
 * The network and the rounds that follow from settings and corpus.
 *
 * @param classifier the network before training
 * @param stepsPerEpoch steps in which all shards together see the corpus about once
 * @param localSteps steps of a round, but for a shorter last one
 * @param steps steps of every shard in all
 */
record NetworkPlan(ClassifierSettings classifier, int stepsPerEpoch, int localSteps, int steps) {

  static NetworkPlan of(JobSettings settings, EncodedCorpus corpus) {
    TrainingSettings training = settings.training();
    long documents = corpus.training().counts().documents();
    long together = (long) training.batchSize() * settings.corpus().shards();
    int stepsPerEpoch = Math.toIntExact((documents + together - 1) / together);
    int localSteps = training.localSteps() > 0 ? training.localSteps() : stepsPerEpoch;
    return new NetworkPlan(
        classifier(settings, corpus, stepsPerEpoch),
        stepsPerEpoch,
        localSteps,
        Math.multiplyExact(training.epochs(), stepsPerEpoch));
  }

  int rounds() {
    return (steps + localSteps - 1) / localSteps;
  }

  /** Steps of the round that begins at a global step. */
  int stepsOfRound(int firstStep) {
    return Math.min(localSteps, steps - firstStep);
  }

  private static ClassifierSettings classifier(
      JobSettings settings, EncodedCorpus corpus, int stepsPerEpoch) {
    NetworkSettings network = settings.network();
    TrainingSettings training = settings.training();
    EpochSchedule rate =
        new EpochSchedule(
            training.learningRate(), training.rateSchedule().toString(), stepsPerEpoch);
    return new ClassifierSettings(
        shape(network, corpus),
        settings.row(),
        settings.seed(),
        network.embeddingScale(),
        network.embeddingDecay(),
        network.forgetBias(),
        network.recurrentGain(),
        network.localReparametrisation(),
        new Adam(rate),
        variational(settings, corpus, stepsPerEpoch));
  }

  private static NetworkShape shape(NetworkSettings network, EncodedCorpus corpus) {
    int labels = corpus.labels().size();
    if (labels < 2) {
      throw JobException.inputData(
          "The training part has only the label "
              + corpus.labels()
              + "; a classifier needs two labels at least. Check corpus.label-column and"
              + " corpus.label-pattern.");
    }
    OutputActivation output = network.output().forLabels(labels);
    if (output == OutputActivation.SIGMOID && labels > 2) {
      throw JobException.configuration(
          "network.output is sigmoid, but the training part has "
              + labels
              + " labels; use softmax or auto");
    }
    return new NetworkShape(
        corpus.vocabulary().size(),
        network.inputs(),
        network.hidden(),
        output == OutputActivation.SIGMOID ? 1 : labels,
        network.gateActivation(),
        output);
  }

  private static VariationalSettings variational(
      JobSettings settings, EncodedCorpus corpus, int stepsPerEpoch) {
    PenaltySettings penalty = settings.penalty();
    return new VariationalSettings(
        corpus.training().counts().documents(),
        stepsPerEpoch,
        settings.network().initialLogSigma(),
        settings.training().logSigmaRate(),
        settings.training().groupRate(),
        penalty.weight().toString(),
        penalty.neurons().toString(),
        penalty.gates().toString(),
        penalty.words().toString());
  }
}
