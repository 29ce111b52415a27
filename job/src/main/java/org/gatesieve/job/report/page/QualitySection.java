package org.gatesieve.job.report.page;

import org.gatesieve.job.report.Quality;
import org.gatesieve.job.report.ReportContent;
import org.gatesieve.job.report.RunReport;

/** Quality against the floors, and against size if several models were to choose from. */
final class QualitySection {
  private static final String CANDIDATES_OF_TEXT = " The text was read in tracks side by side.";

  private QualitySection() {}

  static Markup draw(ReportContent content) {
    Section section = new Section("quality", "Quality");
    Quality quality = content.report().quality();
    QualityText text = new QualityText(quality.metric());
    QualityBars bars = new QualityBars(quality);
    section.figure(
        new Figure(
            "Against the floors",
            floors(content.report()) + text.direction(),
            bars.draw(),
            bars.table()));
    if (quality.validation() != null) {
      section.paragraph(validation(quality, text));
    }
    if (quality.leavesTokensOut()) {
      section.paragraph(
          Numbers.count(quality.leftOut())
              + " tokens of "
              + QualityText.measuredOn(quality)
              + " do not occur in the training text, have no id and are not predicted.");
    }
    if (!content.tradeOff().isEmpty()) {
      tradeOff(section, content, text);
    }
    return section.draw();
  }

  private static String validation(Quality quality, QualityText text) {
    return "On the validation text the compact model has "
        + text.named(quality.validation().carried())
        + quality.protocol()
        + ", and "
        + text.value(quality.validation().coldWindows())
        + " in windows of "
        + quality.coldWindows().window()
        + " from the zero state.";
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
            "The same posterior collapsed in several ways; filled: this model."
                + (content.report().ofLanguageModel() ? CANDIDATES_OF_TEXT : "")
                + text.direction(),
            chart.draw(),
            chart.table()));
  }
}
