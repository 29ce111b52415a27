package org.gatesieve.job.pipeline;

import java.util.List;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.report.RoundMetrics;
import org.gatesieve.learn.elastic.ElasticNetwork;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.training.TrainingDivergedException;

/**
 * The averaged posterior after the last round, in the shape that training began with.
 *
 * @param rounds the state after each round
 * @param seconds wall time of all rounds, measurements between them included
 */
record TrainedNetwork(NetworkPosterior posterior, List<RoundMetrics> rounds, double seconds) {

  /**
   * Trains to the end.
   *
   * @throws JobException when training diverges
   */
  static TrainedNetwork of(ElasticNetwork network, Rounds rounds) {
    try {
      return rounds.run(network);
    } catch (RuntimeException e) {
      throw divergence(e);
    }
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
