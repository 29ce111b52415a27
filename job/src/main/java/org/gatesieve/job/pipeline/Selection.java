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
    double top =
        measured.stream()
            .mapToDouble(model -> metric.goodness(model.quality()))
            .max()
            .orElseThrow();
    List<Measured> allowed = new ArrayList<>(measured);
    if (choice.rule() == ModelChoice.Rule.SMALLEST_WITHIN) {
      double within = metric.ofPoints(choice.limit());
      allowed.removeIf(model -> metric.goodness(model.quality()) < top - within);
      allowed.sort(smallest.thenComparing(best));
    } else {
      allowed.removeIf(model -> model.bytes() > choice.limit());
      allowed.sort(best.thenComparing(smallest));
    }
    if (allowed.isEmpty()) {
      throw JobException.configuration(
          "pruning.publish is "
              + choice
              + ", but the smallest candidate has "
              + measured.stream().mapToLong(Measured::bytes).min().orElseThrow()
              + " bytes; add smaller numbers to pruning.words");
    }
    return allowed.get(0);
  }
}
