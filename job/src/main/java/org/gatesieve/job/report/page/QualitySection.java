package org.gatesieve.job.report.page;

import org.gatesieve.job.report.Compression;
import org.gatesieve.job.report.ReportContent;
import org.gatesieve.job.report.RunReport;

/**
 * Quality against the floors, the sizes by every count, and the threshold sweep if one was made.
 */
final class QualitySection {
  private QualitySection() {}

  static Markup draw(ReportContent content) {
    Section section = new Section("quality", "Quality and size");
    QualityText text = new QualityText(content.report().quality().metric());
    QualityBars bars = new QualityBars(content.report().quality());
    section.figure(
        new Figure(
            "Against the floors",
            floors(content.report()) + text.direction(),
            bars.draw(),
            bars.table()));
    section.block(
        "Size by every count",
        "Work in multiply-adds; paper counts non-zero weights, strict all stored parameters.",
        sizes(content.report().compression()).draw());
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

  private static Table sizes(Compression size) {
    return new Table("Dense network and compact model", "", "dense", "compact", "ratio")
        .row(
            "file",
            Numbers.bytes(size.bytesDense()),
            Numbers.bytes(size.bytesCompact()),
            Numbers.ratio((double) size.bytesDense() / size.bytesCompact()))
        .row(
            "work per token",
            Numbers.count(size.macsDense()),
            Numbers.count(size.macsCompact()),
            Numbers.ratio((double) size.macsDense() / size.macsCompact()))
        .row("paper count", "", "", Numbers.ratio(size.paper()))
        .row("strict count", "", "", Numbers.ratio(size.strict()));
  }
}
