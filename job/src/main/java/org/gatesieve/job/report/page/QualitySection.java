package org.gatesieve.job.report.page;

import org.gatesieve.job.report.Compression;
import org.gatesieve.job.report.ReportContent;

/**
 * Quality against the floors, the sizes by every count, and the threshold sweep if one was made.
 */
final class QualitySection {
  private QualitySection() {}

  static Markup draw(ReportContent content) {
    Section section = new Section("quality", "Quality and size");
    QualityBars bars = new QualityBars(content.report().quality());
    section.figure(
        new Figure(
            "Against the floors",
            "The floors need no network: the same documents, counted words.",
            bars.draw(),
            bars.table()));
    section.block(
        "Size by every count",
        "Work in multiply-adds; paper counts non-zero weights, strict all stored parameters.",
        sizes(content.report().compression()).draw());
    if (!content.tradeOff().isEmpty()) {
      tradeOff(section, content);
    }
    return section.draw();
  }

  private static void tradeOff(Section section, ReportContent content) {
    String metric = "validation " + content.report().quality().metric();
    TradeOffChart chart = new TradeOffChart(metric, content.tradeOff());
    section.figure(
        new Figure(
            "Trade-off, " + metric + " in %",
            "The same posterior collapsed in several ways; filled: this model.",
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
