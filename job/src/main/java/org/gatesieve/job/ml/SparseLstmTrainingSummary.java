package org.gatesieve.job.ml;

import java.util.List;
import org.gatesieve.job.report.Left;
import org.gatesieve.job.report.MetricsLines;
import org.gatesieve.job.report.Quality;
import org.gatesieve.job.report.ReportFacts;
import org.gatesieve.job.report.RoundMetrics;
import org.gatesieve.job.report.RunFacts;
import org.gatesieve.job.report.Structure;

/**
 * How training went, and what it left of the network: the figures of the job's report.
 *
 * @param facts the results
 * @param rounds the state after each averaging round, in order
 */
public record SparseLstmTrainingSummary(RunFacts facts, List<RoundMetrics> rounds) {

  public SparseLstmTrainingSummary {
    rounds = List.copyOf(rounds);
  }

  static SparseLstmTrainingSummary of(LearntModel learnt) {
    return new SparseLstmTrainingSummary(
        ReportFacts.parse(learnt.report()), MetricsLines.parse(learnt.metrics()));
  }

  /** Mean cross-entropy of the training rows in every round, in nats, without the KL divergence. */
  public double[] objectiveHistory() {
    return rounds.stream().mapToDouble(RoundMetrics::loss).toArray();
  }

  /** KL divergence of the posterior from its prior after every round, by training row. */
  public double[] divergenceHistory() {
    return rounds.stream().mapToDouble(RoundMetrics::kl).toArray();
  }

  /** Validation accuracy after every round; NaN where it was not measured. */
  public double[] validationHistory() {
    return rounds.stream().mapToDouble(RoundMetrics::validation).toArray();
  }

  /** Averaging rounds. */
  public int totalIterations() {
    return rounds.size();
  }

  /** Accuracy of masked network and compact model on the part that was held out, and floors. */
  public Quality quality() {
    return facts.quality();
  }

  /** Words that are left, of the vocabulary. */
  public Left words() {
    return facts.words();
  }

  public Left inputs() {
    return facts.inputs();
  }

  public Left hidden() {
    return facts.hidden();
  }

  /** Gates that still depend on the input, of the neurons there were. */
  public Structure.Gates gates() {
    return facts.gates();
  }

  /** Bytes of the compact model's file. */
  public long bytes() {
    return facts.bytesCompact();
  }

  /** Wall time of training. */
  public double seconds() {
    return facts.seconds();
  }
}
