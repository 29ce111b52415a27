package org.gatesieve.job.report.page;

import java.util.Locale;
import java.util.stream.Collectors;
import org.gatesieve.job.report.ColdWindows;
import org.gatesieve.job.report.Compression;
import org.gatesieve.job.report.Quality;
import org.gatesieve.job.report.ReportContent;
import org.gatesieve.job.report.RunReport;

/** What the run is, and how it went, in one sentence and a few figures. */
final class HeadlineSection {
  private static final int FLOORS = 2;

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
        new QualityText(report.quality().metric()).value(report.quality().compact()),
        qualityOf(report.quality()));
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
        "Time per " + report.latency().unit().text(),
        Numbers.milliseconds(report.latency().compact().medianMilliseconds()),
        "dense "
            + Numbers.milliseconds(report.latency().dense().medianMilliseconds())
            + " in the same runtime");
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

  private static String qualityOf(Quality quality) {
    ColdWindows cold = quality.coldWindows();
    return cold == null
        ? "of the compact model"
        : "of the compact model"
            + quality.protocol()
            + "; "
            + new QualityText(quality.metric()).value(cold.compact())
            + " in windows of "
            + cold.window()
            + " from the zero state";
  }

  private static String sentence(RunReport report) {
    Quality quality = report.quality();
    Compression size = report.compression();
    QualityText text = new QualityText(quality.metric());
    String floors =
        quality.hardestFloors().stream()
            .limit(FLOORS)
            .map(floor -> text.against(quality.compact(), floor))
            .collect(Collectors.joining(" and "));
    String result = text.named(quality.compact()) + " on " + QualityText.measuredOn(quality);
    return result.substring(0, 1).toUpperCase(Locale.ROOT)
        + result.substring(1)
        + (floors.isEmpty() ? "" : ": " + floors)
        + ". The model file is "
        + Numbers.ratio((double) size.bytesDense() / size.bytesCompact())
        + " smaller than the dense network's.";
  }
}
