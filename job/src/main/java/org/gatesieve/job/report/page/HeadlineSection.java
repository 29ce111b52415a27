package org.gatesieve.job.report.page;

import org.gatesieve.job.report.Compression;
import org.gatesieve.job.report.Quality;
import org.gatesieve.job.report.ReportContent;
import org.gatesieve.job.report.RunReport;

/** What the run is, and how it went, in one sentence and a few figures. */
final class HeadlineSection {
  private HeadlineSection() {}

  static Markup draw(ReportContent content) {
    RunReport report = content.report();
    Compression size = report.compression();
    Markup header = new Markup().open("header").element("p", "GateSieve report", "class", "brand");
    header
        .open("h1")
        .text(report.task() + " ")
        .element("span", report.row(), "class", "row")
        .close()
        .element(
            "p", "run " + content.provenance().run() + " · seed " + report.seed(), "class", "run")
        .element("p", sentence(report), "class", "lead");
    header.open("dl", "class", "cards");
    card(
        header,
        report.quality().heading(),
        Numbers.percent(report.quality().compact()),
        "of the compact model");
    card(
        header,
        "Model file",
        Numbers.bytes(size.bytesCompact()),
        "dense " + Numbers.bytes(size.bytesDense()));
    card(
        header,
        "Paper compression",
        Numbers.ratio(size.paper()),
        "strict " + Numbers.ratio(size.strict()));
    card(
        header,
        "Work per token",
        Numbers.count(size.macsCompact()),
        "multiply-adds; dense " + Numbers.count(size.macsDense()));
    card(
        header,
        "Time per document",
        Numbers.magnitude(report.latency().medianMilliseconds()) + "\u202fms",
        "99 % within " + Numbers.magnitude(report.latency().p99Milliseconds()) + "\u202fms");
    card(
        header,
        "Training",
        Numbers.duration(report.training().seconds()),
        Numbers.count(Math.round(report.training().tokensPerSecond())) + " tokens/s");
    return header.close().close();
  }

  private static void card(Markup header, String name, String figure, String beside) {
    header
        .open("div")
        .element("dt", name)
        .element("dd", figure, "class", "figure")
        .element("dd", beside, "class", "beside")
        .close();
  }

  private static String sentence(RunReport report) {
    Quality quality = report.quality();
    Compression size = report.compression();
    return Numbers.percent(quality.compact())
        + " "
        + quality.metric()
        + " on the "
        + quality.part()
        + " documents: "
        + against(quality.compact(), quality.floor().naiveBayes(), "naive Bayes")
        + " and "
        + against(quality.compact(), quality.floor().majority(), "the most frequent label")
        + ". The model file is "
        + Numbers.ratio((double) size.bytesDense() / size.bytesCompact())
        + " smaller than the dense network's.";
  }

  private static String against(double share, double floor, String name) {
    double points = (share - floor) * 100;
    return Numbers.fixed(Math.abs(points), 1)
        + (points >= 0 ? " points above " : " points below ")
        + name;
  }
}
