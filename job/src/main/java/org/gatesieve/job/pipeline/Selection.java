package org.gatesieve.job.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gatesieve.job.config.ModelChoice;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.report.Metric;

/** Applies a {@link ModelChoice} to measured candidates. */
final class Selection {
  private Selection() {}

  /**
   * A candidate with its size and quality.
   *
   * @param quality on the validation part; NaN when there is none
   * @param bytes of the model file
   */
  record Measured(Candidate candidate, double quality, double paperCompression, long bytes) {}

  /**
   * The candidate to publish; of equal ones the first.
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
      double least = least(choice, metric, measured.stream().min(best).orElseThrow());
      allowed.removeIf(model -> metric.goodness(model.quality()) < least);
      allowed.sort(smallest.thenComparing(best));
    } else {
      allowed.removeIf(model -> model.bytes() > choice.limit());
      allowed.sort(best.thenComparing(smallest));
    }
    if (allowed.isEmpty()) {
      throw JobException.configuration(
          "pruning.publish is " + choice + ", but " + nearest(choice, metric, measured, best));
    }
    return allowed.get(0);
  }

  /** The goodness that a model must have. */
  private static double least(ModelChoice choice, Metric metric, Measured top) {
    double reference = choice.hasReference() ? metric.ofPoints(choice.reference()) : top.quality();
    return metric.goodness(reference) - metric.ofPoints(choice.limit());
  }

  private static String nearest(
      ModelChoice choice, Metric metric, List<Measured> measured, Comparator<Measured> best) {
    return choice.rule() == ModelChoice.Rule.SMALLEST_WITHIN
        ? "the best candidate has "
            + metric.format(measured.stream().min(best).orElseThrow().quality())
            + " on the validation part; allow more points"
        : "the smallest candidate has "
            + measured.stream().mapToLong(Measured::bytes).min().orElseThrow()
            + " bytes; add smaller numbers to pruning.words";
  }
}
