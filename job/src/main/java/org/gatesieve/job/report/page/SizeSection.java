package org.gatesieve.job.report.page;

import org.gatesieve.job.report.Compression;
import org.gatesieve.job.report.Latency;
import org.gatesieve.job.report.ReportContent;
import org.gatesieve.job.report.RunLatency;
import org.gatesieve.job.report.RunReport;

/** What the dense network and the compact model weigh, and how long they take. */
final class SizeSection {
  private static final String NONE = "–";

  private SizeSection() {}

  static Markup draw(ReportContent content) {
    RunReport report = content.report();
    return new Section("size", "Size and speed")
        .paragraph(times(report.latency()))
        .wide(table(report).draw())
        .wide(report.latency().runtimes().map(RuntimeTable::draw).orElse(new Markup()))
        .draw();
  }

  private static String times(RunLatency latency) {
    return "Work in multiply-adds. Times are of one thread of GateSieve's own runtime, one "
        + latency.unit().text()
        + " after the other: "
        + Numbers.count(latency.compact().timed())
        + " in the compact model, "
        + Numbers.count(latency.dense().timed())
        + " in the dense network, whose weights are random there. "
        + (latency.runtimes().isPresent()
            ? "ONNX Runtime, which is made for dense networks, stands below."
            : "Runtimes that are made for dense networks take less for it: report.onnx-runtime sets"
                + " ONNX Runtime beside.");
  }

  private static Table table(RunReport report) {
    Compression size = report.compression();
    RunLatency latency = report.latency();
    Table table = new Table("Dense network and compact model", "", "dense", "compact", "ratio");
    table.row("weights, non-zero (paper)", NONE, NONE, Numbers.ratio(size.paper()));
    table.row(
        "parameters stored (strict)",
        Numbers.count(size.parametersDense()),
        Numbers.count(size.parametersCompact()),
        Numbers.ratio(size.strict()));
    bytes(table, "file", size.bytesDense(), size.bytesCompact());
    bytes(table, "file in gzip", size.gzipBytesDense(), size.gzipBytesCompact());
    table.row(
        "work per token",
        Numbers.count(size.macsDense()),
        Numbers.count(size.macsCompact()),
        Numbers.ratio((double) size.macsDense() / size.macsCompact()));
    String unit = report.latency().unit().text();
    time(
        table,
        "median time per " + unit,
        latency.dense().medianMilliseconds(),
        latency.compact().medianMilliseconds());
    time(
        table,
        "99 % of them within",
        latency.dense().p99Milliseconds(),
        latency.compact().p99Milliseconds());
    return table.row(
        "tokens per second",
        perSecond(latency.dense()),
        perSecond(latency.compact()),
        Numbers.ratio(latency.compact().tokensPerSecond() / latency.dense().tokensPerSecond()));
  }

  private static void bytes(Table table, String name, long dense, long compact) {
    table.row(
        name,
        Numbers.bytes(dense),
        Numbers.bytes(compact),
        Numbers.ratio((double) dense / compact));
  }

  private static void time(Table table, String name, double dense, double compact) {
    table.row(
        name,
        Numbers.milliseconds(dense),
        Numbers.milliseconds(compact),
        Numbers.ratio(dense / compact));
  }

  private static String perSecond(Latency latency) {
    return Numbers.count(Math.round(latency.tokensPerSecond()));
  }
}
