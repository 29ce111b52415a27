package org.gatesieve.job.report.page;

import org.gatesieve.job.report.ReportContent;
import org.gatesieve.job.report.TradeOffPoint;

/** The threshold sweep; nothing if none was made. */
final class TradeOffSection {
  private TradeOffSection() {}

  static Markup draw(ReportContent content) {
    if (content.tradeOff().isEmpty()) {
      return new Markup();
    }
    String metric = content.report().quality().metric();
    TradeOffChart chart =
        new TradeOffChart(metric, content.tradeOff(), content.report().compression().paper());
    Table table = new Table("Threshold sweep", "threshold", metric, "paper compression");
    for (TradeOffPoint point : content.tradeOff()) {
      table.row(
          Numbers.magnitude(point.threshold()),
          Numbers.percent(point.quality()),
          Numbers.ratio(point.paperCompression()));
    }
    return new Section("trade-off", "Trade-off")
        .figure(
            new Figure(
                "Quality against size, " + metric + " in %",
                "The same posterior collapsed at several thresholds; filled: this model.",
                chart.draw(),
                table))
        .draw();
  }
}
