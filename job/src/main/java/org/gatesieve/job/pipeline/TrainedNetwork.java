package org.gatesieve.job.pipeline;

import java.util.List;
import org.deeplearning4j.spark.impl.multilayer.SparkDl4jMultiLayer;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.report.RoundMetrics;
import org.gatesieve.learn.classifier.PosteriorExchange;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.training.TrainingDivergedException;

/**
 * The averaged posterior after the last round.
 *
 * @param rounds the state after each round
 * @param seconds wall time of all rounds, measurements between them included
 */
record TrainedNetwork(NetworkPosterior posterior, List<RoundMetrics> rounds, double seconds) {

  static TrainedNetwork of(SparkDl4jMultiLayer network, NetworkPlan plan, Rounds rounds) {
    long start = System.nanoTime();
    List<RoundMetrics> metrics;
    try {
      metrics = rounds.run(network);
    } catch (RuntimeException e) {
      throw divergence(e);
    }
    return new TrainedNetwork(
        PosteriorExchange.read(
            network.getNetwork(), plan.classifier().shape(), plan.classifier().row()),
        metrics,
        (System.nanoTime() - start) / 1e9);
  }

  /** Spark wraps what a task throws, once or twice. */
  private static RuntimeException divergence(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TrainingDivergedException) {
        return JobException.diverged(
            cause.getMessage()
                + "; lower training.learning-rate or training.log-sigma-rate, or set"
                + " training.gradient-clip");
      }
    }
    return failure;
  }

  long tokens() {
    return rounds.stream().mapToLong(RoundMetrics::tokens).sum();
  }
}
