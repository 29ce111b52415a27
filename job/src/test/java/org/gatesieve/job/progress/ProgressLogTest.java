package org.gatesieve.job.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gatesieve.job.report.Metric;
import org.junit.jupiter.api.Test;

class ProgressLogTest {

  @Test
  void aRoundIsOneLineThatExplainsItself() {
    assertEquals(
        "round 12  epoch 3.25/60  step 1440  loss 0.4312  KL 0.0820  accuracy 83.41 %  words 1204  inputs 30"
            + "  hidden 12  gates 18  52,310 tokens/s  exchange 125 ms  left 12 min",
        ProgressLog.line(progress(0.83408)));
  }

  @Test
  void whatWasNotMeasuredIsNotClaimed() {
    assertEquals(
        "round 12  epoch 3.25/60  step 1440  loss 0.4312  KL 0.0820  accuracy -  words 1204  inputs 30"
            + "  hidden 12  gates 18  52,310 tokens/s  exchange 125 ms  left 12 min",
        ProgressLog.line(progress(Double.NaN)));
  }

  @Test
  void aLanguageModelHasItsOwnMetricAndNoInputsBesideItsWords() {
    assertEquals(
        "round 12  epoch 3.25/60  step 1440  loss 0.4312  KL 0.0820  perplexity 116.47  words 1204"
            + "  hidden 12  gates 18  52,310 tokens/s  exchange 125 ms  left 12 min",
        ProgressLog.line(progress(116.4728, Metric.PERPLEXITY)));
    assertTrue(
        ProgressLog.line(progress(1.425, Metric.BITS_PER_CHARACTER))
            .contains("  bits per character 1.4250  "));
  }

  private static RoundProgress progress(double quality) {
    return progress(quality, Metric.ACCURACY);
  }

  private static RoundProgress progress(double quality, Metric metric) {
    return new RoundProgress(
        12, 3.25, 60, 1440, 0.43124, 0.082, quality, metric, 1204, 30, 12, 18, 52_310.4, 0.125,
        714);
  }
}
