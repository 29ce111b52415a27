package org.gatesieve.job.pipeline;

import java.util.List;
import org.gatesieve.job.baseline.Baseline;
import org.gatesieve.job.baseline.Floor;
import org.gatesieve.job.corpus.EncodedCorpus;
import org.gatesieve.job.corpus.EncodedPart;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.report.Metric;
import org.gatesieve.job.report.Quality;

/**
 * The part of the corpus that the published figures are about: test where there is one, otherwise
 * validation.
 *
 * @param name test or validation
 */
record ScoredPart(String name, EncodedPart part, Floor floor) {

  /**
   * The figures of a comparison.
   *
   * @param withoutFineTuning accuracy of the masked network before fine-tuning; NaN without any
   */
  Quality quality(ShardComparison comparison, double withoutFineTuning) {
    return new Quality(
        Metric.ACCURACY,
        name,
        comparison.masked().accuracy(),
        comparison.compact().accuracy(),
        List.of(
            org.gatesieve.job.report.Floor.majority(floor.majority()),
            org.gatesieve.job.report.Floor.naiveBayes(floor.naiveBayes())),
        withoutFineTuning,
        null,
        null,
        null);
  }

  static ScoredPart of(EncodedCorpus corpus, Baseline baseline) {
    if (baseline.test().isPresent()) {
      return new ScoredPart("test", corpus.test(), baseline.test().get());
    }
    if (baseline.validation().isPresent()) {
      return new ScoredPart("validation", corpus.validation(), baseline.validation().get());
    }
    throw JobException.configuration(
        "There is neither a test nor a validation part to judge the model by; set corpus.test,"
            + " corpus.test-fraction or corpus.validation-fraction");
  }
}
