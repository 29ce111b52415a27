package org.gatesieve.job.pipeline;

import java.util.Optional;
import org.gatesieve.job.config.JobSettings;
import org.gatesieve.learn.elastic.ElasticNetwork;
import org.gatesieve.learn.layers.TrainingSchedule;
import org.gatesieve.learn.mask.NetworkMasks;

/**
 * A last phase without noise on weights and groups, in which what the masks have left is learnt on
 * and what they have pruned stays zero; words are left out of documents as before. It is not part
 * of METHOD's rows, which are never fine-tuned.
 */
record FineTuning(JobSettings settings, NetworkPlan plan) {
  private static final String RATE = "log 0:1 1:0.05";

  /**
   * Goes on where {@code trained} has ended.
   *
   * @return {@code trained} itself when no fine-tuning is wanted, or nothing was masked
   */
  TrainedNetwork of(TrainedNetwork trained, Rounds rounds) {
    int steps = plan.fineTuningSteps();
    if (steps == 0 || !settings.row().isVariational()) {
      return trained;
    }
    ElasticNetwork last = trained.network();
    NetworkMasks masks = NetworkMasks.of(last.posterior(), settings.pruning().threshold());
    TrainingSchedule rate = new TrainingSchedule(settings.training().learningRate(), RATE, steps);
    TrainedNetwork tuned =
        rounds.run(
            new TrainingPoint(last.withFixedMasks(masks, rate), 0, trained.rounds(), 0),
            plan.withSteps(steps),
            Succession.UNCHANGED,
            point -> {});
    return new TrainedNetwork(
        tuned.network(),
        tuned.posterior(),
        Optional.of(trained.posterior()),
        tuned.rounds(),
        trained.seconds() + tuned.seconds());
  }
}
