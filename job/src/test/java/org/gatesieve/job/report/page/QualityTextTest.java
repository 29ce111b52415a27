package org.gatesieve.job.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.gatesieve.job.report.Floor;
import org.gatesieve.job.report.Metric;
import org.junit.jupiter.api.Test;

class QualityTextTest {
  private final QualityText accuracy = new QualityText(Metric.ACCURACY);
  private final QualityText perplexity = new QualityText(Metric.PERPLEXITY);
  private final QualityText bits = new QualityText(Metric.BITS_PER_CHARACTER);

  @Test
  void distancesHaveTheUnitOfTheirMetric() {
    assertEquals(
        "2.4 points above naive Bayes", accuracy.against(0.84512, Floor.naiveBayes(0.8213)));
    assertEquals("12.3 below the 5-gram", perplexity.against(116.5, Floor.fiveGram(128.8)));
    assertEquals("0.564 below the 5-gram", bits.against(1.425, Floor.fiveGram(1.9891)));
    assertEquals("0.100 above the unigram", bits.against(4.1, Floor.unigram(4)));
  }

  @Test
  void valuesAreNamedAsTheyAreSpoken() {
    assertEquals("84.51\u202f% accuracy", accuracy.named(0.84512));
    assertEquals("perplexity 116.47", perplexity.named(116.4728));
    assertEquals("1.4250 bits per character", bits.named(1.425));
  }

  @Test
  void anAxisOfSharesIsInPercent() {
    assertEquals("Validation accuracy in %", accuracy.axis("Validation accuracy"));
    assertEquals("84.51", accuracy.label(accuracy.plotted(0.84512)));
    assertEquals("Validation perplexity", perplexity.axis("Validation perplexity"));
    assertEquals("116.47", perplexity.label(perplexity.plotted(116.4728)));
  }

  @Test
  void onlyWhatIsBetterWhenSmallSaysSo() {
    assertEquals("", accuracy.direction());
    assertEquals(" Lower is better.", perplexity.direction());
    assertEquals(" Lower is better.", bits.direction());
  }
}
