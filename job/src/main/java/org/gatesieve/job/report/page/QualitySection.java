package org.gatesieve.job.report.page;

import org.gatesieve.job.report.Compression;
import org.gatesieve.job.report.ReportContent;

/** Quality against the floors, and the sizes by every count. */
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
        "Paper compression counts non-zero weights; strict counts every stored parameter.",
        sizes(content.report().compression()).draw());
    return section.draw();
  }

  private static Table sizes(Compression size) {
    return new Table("Dense network and compact model", "", "dense", "compact", "ratio")
        .row(
            "file",
            Numbers.bytes(size.bytesDense()),
            Numbers.bytes(size.bytesCompact()),
            Numbers.ratio((double) size.bytesDense() / size.bytesCompact()))
        .row(
            "multiply-adds per token",
            Numbers.count(size.macsDense()),
            Numbers.count(size.macsCompact()),
            Numbers.ratio((double) size.macsDense() / size.macsCompact()))
        .row("paper compression", "", "", Numbers.ratio(size.paper()))
        .row("strict compression", "", "", Numbers.ratio(size.strict()));
  }
}
