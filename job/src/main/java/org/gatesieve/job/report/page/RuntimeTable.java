package org.gatesieve.job.report.page;

import org.gatesieve.job.report.RuntimeComparison;

/** The dense network and the model in other runtimes beside ours. */
final class RuntimeTable {
  private static final double MICROSECONDS_PER_MILLISECOND = 1e3;

  private RuntimeTable() {}

  static Markup draw(RuntimeComparison runtimes) {
    Table table =
        new Table(
            "Dense network and model in several runtimes",
            "",
            "batch",
            "median",
            "99 % within",
            "tokens/s",
            "× ours",
            "file",
            "in gzip");
    int batches = runtimes.models().get(0).times().size();
    for (int i = 0; i < batches; i++) {
      for (RuntimeComparison.Model model : runtimes.models()) {
        RuntimeComparison.Times times = model.times().get(i);
        table.row(
            model.model(),
            Numbers.count(times.batch()),
            milliseconds(times.medianMicroseconds()),
            milliseconds(times.p99Microseconds()),
            Numbers.count(times.tokensPerSecond()),
            Numbers.ratio(times.timesGateSieve()),
            Numbers.bytes(model.bytes()),
            Numbers.bytes(model.gzipBytes()));
      }
    }
    return new Markup()
        .element("h3", "Beside ONNX Runtime")
        .element(
            "p",
            "Times of one text, by the texts of a batch, on one thread. Texts are random: "
                + Numbers.count(runtimes.tokens())
                + " live words each.",
            "class",
            "caption")
        .add(table.draw());
  }

  private static String milliseconds(double microseconds) {
    return Numbers.milliseconds(microseconds / MICROSECONDS_PER_MILLISECOND);
  }
}
