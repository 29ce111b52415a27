package org.gatesieve.job.report.page;

import org.gatesieve.job.report.ReportContent;
import org.gatesieve.job.report.RunReport;

/** Quality against the floors, and against size if several models were to choose from. */
final class QualitySection {
  private QualitySection() {}

  static Markup draw(ReportContent content) {
    Section section = new Section("quality", "Quality");
    QualityText text = new QualityText(content.report().quality().metric());
    QualityBars bars = new QualityBars(content.report().quality());
    section.figure(
        new Figure(
            "Against the floors",
            floors(content.report()) + text.direction(),
            bars.draw(),
            bars.table()));
    if (!content.tradeOff().isEmpty()) {
      tradeOff(section, content, text);
    }
    return section.draw();
  }

  private static String floors(RunReport report) {
    return report.ofLanguageModel()
        ? "The floors need no network: the same text, counted n-grams."
        : "The floors need no network: the same documents, counted words.";
  }

  private static void tradeOff(Section section, ReportContent content, QualityText text) {
    TradeOffChart chart = new TradeOffChart(text, content.tradeOff());
    section.figure(
        new Figure(
            text.axis("Trade-off, validation " + text.metric().text()),
            "The same posterior collapsed in several ways; filled: this model." + text.direction(),
            chart.draw(),
            chart.table()));
  }
}
