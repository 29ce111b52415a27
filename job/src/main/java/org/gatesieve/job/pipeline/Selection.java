package org.gatesieve.job.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gatesieve.job.config.ModelChoice;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.report.Metric;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies a {@link ModelChoice} to measured candidates. */
final class Selection {
  private static final Logger LOG = LoggerFactory.getLogger("org.gatesieve");

  private Selection() {}

  /**
   * A candidate with its size and quality.
   *
   * @param quality on the validation part; NaN when there is none
   * @param bytes of the model file
   */
  record Measured(Candidate candidate, double quality, double paperCompression, long bytes) {}

  /**
   * The candidate to publish; of equal ones the first. Where none is as good as wanted, the best.
   *
   * @param measured the candidate at the threshold first
   * @throws JobException when there is no validation part to choose by, or no candidate is small
   *     enough
   */
  static Measured choose(ModelChoice choice, Metric metric, List<Measured> measured) {
    if (choice.rule() == ModelChoice.Rule.THRESHOLD) {
      return measured.get(0);
    }
    if (Double.isNaN(measured.get(0).quality())) {
      throw JobException.configuration(
          "pruning.publish is "
              + choice
              + ", which is decided on the validation part, but there is none; set"
              + " corpus.validation or corpus.validation-fraction");
    }
    Comparator<Measured> best =
        Comparator.comparingDouble(model -> -metric.goodness(model.quality()));
    Comparator<Measured> smallest = Comparator.comparingLong(Measured::bytes);
    List<Measured> allowed = new ArrayList<>(measured);
    if (choice.rule() == ModelChoice.Rule.SMALLEST_WITHIN) {
      Measured top = measured.stream().min(best).orElseThrow();
      double least = least(choice, metric, top);
      allowed.removeIf(model -> metric.goodness(model.quality()) < least);
      allowed.sort(smallest.thenComparing(best));
      return allowed.isEmpty() ? fallenShort(choice, metric, top) : allowed.get(0);
    }
    allowed.removeIf(model -> model.bytes() > choice.limit());
    if (allowed.isEmpty()) {
      throw JobException.configuration(
          "pruning.publish is "
              + choice
              + ", but the smallest candidate has "
              + measured.stream().mapToLong(Measured::bytes).min().orElseThrow()
              + " bytes; add smaller numbers to pruning.words");
    }
    allowed.sort(best.thenComparing(smallest));
    return allowed.get(0);
  }

  /** The goodness that a model must have. */
  private static double least(ModelChoice choice, Metric metric, Measured top) {
    double reference = choice.hasReference() ? metric.ofPoints(choice.reference()) : top.quality();
    return metric.goodness(reference) - metric.ofPoints(choice.limit());
  }

  /** After all training, a model that falls short is worth more than none. */
  private static Measured fallenShort(ModelChoice choice, Metric metric, Measured top) {
    LOG.warn(
        "pruning.publish is {}, but the best candidate has {} on the validation part; it is"
            + " published",
        choice,
        metric.format(top.quality()));
    return top;
  }
}
