package org.gatesieve.job.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gatesieve.job.config.ModelChoice;
import org.gatesieve.job.config.ModelChoice.Rule;
import org.gatesieve.job.failure.ExitCode;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.report.Metric;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private static final List<Selection.Measured> MODELS =
      List.of(
          model("threshold 3", 0.845, 9_000),
          model("threshold 2", 0.841, 7_000),
          model("300 words", 0.846, 9_500),
          model("200 words", 0.838, 4_000),
          model("100 words", 0.801, 2_000));

  @Test
  void withoutAWishTheThresholdDecides() {
    assertEquals("threshold 3", choose(Rule.THRESHOLD, 0));
  }

  @Test
  void theSmallestWithinSoManyPointsOfTheBest() {
    assertEquals("300 words", choose(Rule.SMALLEST_WITHIN, 0));
    assertEquals("threshold 2", choose(Rule.SMALLEST_WITHIN, 0.6));
    assertEquals("200 words", choose(Rule.SMALLEST_WITHIN, 1));
    assertEquals("100 words", choose(Rule.SMALLEST_WITHIN, 50));
  }

  @Test
  void theSmallestWithinSoManyPointsOfADenseModel() {
    assertEquals("threshold 2", within(0.5, 84.5));
    assertEquals("100 words", within(0.5, 80.5));
    assertEquals("300 words", within(0.5, 86), "the best, where none is good enough");
  }

  private static String within(double points, double reference) {
    ModelChoice choice = new ModelChoice(Rule.SMALLEST_WITHIN, points, reference);
    return Selection.choose(choice, Metric.ACCURACY, MODELS).candidate().name();
  }

  @Test
  void theBestUnderSoManyBytes() {
    assertEquals("300 words", choose(Rule.BEST_UNDER, 1e6));
    assertEquals("threshold 3", choose(Rule.BEST_UNDER, 9_000));
    assertEquals("200 words", choose(Rule.BEST_UNDER, 6_999));
  }

  @Test
  void aBudgetThatNothingMeetsIsRefusedWithTheSmallestSize() {
    JobException refused = assertThrows(JobException.class, () -> choose(Rule.BEST_UNDER, 1_999));
    assertEquals(ExitCode.CONFIGURATION, refused.exitCode());
    assertTrue(refused.getMessage().contains("2000 bytes"), refused.getMessage());
  }

  @Test
  void withoutAValidationPartOnlyTheThresholdCanDecide() {
    List<Selection.Measured> unmeasured = List.of(model("threshold 3", Double.NaN, 9_000));

    assertEquals(
        "threshold 3",
        Selection.choose(choice(Rule.THRESHOLD, 0), Metric.ACCURACY, unmeasured)
            .candidate()
            .name());
    assertThrows(
        JobException.class,
        () -> Selection.choose(choice(Rule.BEST_UNDER, 1e6), Metric.ACCURACY, unmeasured));
  }

  @Test
  void aPerplexityIsBetterWhenSmallerAndItsPointsAreUnits() {
    List<Selection.Measured> models =
        List.of(
            model("threshold 3", 110, 9_000),
            model("threshold 2", 110.4, 7_000),
            model("5000 words", 112, 4_000));
    ModelChoice within = choice(Rule.SMALLEST_WITHIN, 0.5);
    ModelChoice under = choice(Rule.BEST_UNDER, 7_000);

    assertEquals(
        "threshold 2", Selection.choose(within, Metric.PERPLEXITY, models).candidate().name());
    assertEquals(
        "threshold 2", Selection.choose(under, Metric.PERPLEXITY, models).candidate().name());
  }

  private static String choose(Rule rule, double limit) {
    return Selection.choose(choice(rule, limit), Metric.ACCURACY, MODELS).candidate().name();
  }

  private static ModelChoice choice(Rule rule, double limit) {
    return new ModelChoice(rule, limit, Double.NaN);
  }

  private static Selection.Measured model(String name, double quality, long bytes) {
    return new Selection.Measured(new Candidate(name, null), quality, 1e8 / bytes, bytes);
  }
}
