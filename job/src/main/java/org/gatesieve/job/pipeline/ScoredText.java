package org.gatesieve.job.pipeline;

import java.util.List;
import org.gatesieve.job.baseline.LanguageFloor;
import org.gatesieve.job.baseline.LanguageFloors;
import org.gatesieve.job.corpus.TextCorpus;
import org.gatesieve.job.corpus.TextPart;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.report.ColdWindows;
import org.gatesieve.job.report.Floor;
import org.gatesieve.job.report.Metric;
import org.gatesieve.job.report.Quality;
import org.gatesieve.job.report.ValidationText;
import org.gatesieve.learn.training.LanguageEvaluation;

/**
 * The part of a text that the published figures are about: test where there is one, otherwise
 * validation.
 *
 * @param name test or validation
 */
record ScoredText(String name, TextPart part, LanguageFloor floor, Metric metric) {

  static ScoredText of(TextCorpus corpus, LanguageFloors floors, Metric metric) {
    TextLog.counted(floors.counted(), corpus);
    floors.validation().ifPresent(floor -> TextLog.floor("validation", floor, metric));
    floors.test().ifPresent(floor -> TextLog.floor("test", floor, metric));
    if (floors.test().isPresent()) {
      return new ScoredText("test", corpus.test(), floors.test().get(), metric);
    }
    if (floors.validation().isPresent()) {
      return new ScoredText("validation", corpus.validation(), floors.validation().get(), metric);
    }
    throw JobException.configuration(
        "There is neither a test nor a validation part to judge the model by; set corpus.test,"
            + " corpus.test-fraction or corpus.validation-fraction");
  }

  /**
   * The figures of a comparison.
   *
   * @param window tokens of a window that begins with the state zero
   * @param withoutFineTuning of the masked network before fine-tuning; NaN without any
   * @param validation of the compact model; null where the validation part is this one or missing
   */
  Quality quality(
      TextComparison comparison, int window, double withoutFineTuning, ValidationText validation) {
    return new Quality(
        metric,
        name,
        value(comparison.maskedCarried()),
        value(comparison.compactCarried()),
        List.of(
            Floor.unigram(metric.ofNats(floor.unigram())),
            Floor.bigram(metric.ofNats(floor.bigram())),
            Floor.fiveGram(metric.ofNats(floor.fiveGram()))),
        withoutFineTuning,
        new ColdWindows(window, value(comparison.maskedCold()), value(comparison.compactCold())),
        validation,
        part.leftOut());
  }

  private double value(LanguageEvaluation evaluation) {
    return metric.ofNats(evaluation.natsPerToken());
  }
}
