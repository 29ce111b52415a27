package org.gatesieve.job.pipeline;

import java.io.PrintWriter;
import java.util.Locale;
import org.gatesieve.job.progress.TextTable;
import org.gatesieve.job.report.Compression;
import org.gatesieve.job.report.Latency;
import org.gatesieve.job.report.Left;
import org.gatesieve.job.report.Quality;
import org.gatesieve.job.report.RunReport;
import org.gatesieve.job.report.Structure;

/** The table that a run ends with. */
public record RunSummary(RunReport report) {
  private static final double MICROSECONDS_BELOW = 0.1;

  public void print(PrintWriter out) {
    TextTable table = new TextTable("row " + report.row(), "value");
    addQuality(table, report.quality());
    addSize(table, report.compression());
    addStructure(table, report.structure());
    table.add(
        "largest difference, compact to masked",
        String.format(
            Locale.ROOT,
            "%.1e over %d cases",
            report.equality().maxAbsDifference(),
            report.equality().cases()));
    table.add(
        "median latency per " + report.latency().unit().text(),
        time(report.latency().compact()) + ", dense " + time(report.latency().dense()));
    table.add(
        "training",
        String.format(
            Locale.ROOT,
            "%.0f s, %d rounds, %,.0f tokens/s",
            report.training().seconds(),
            report.training().rounds(),
            report.training().tokensPerSecond()));
    table.print(out);
  }

  private static void addQuality(TextTable table, Quality quality) {
    String figure = quality.figure() + quality.protocol();
    table.add(figure + ", compact model", quality.metric().format(quality.compact()));
    table.add(figure + ", masked network", quality.metric().format(quality.masked()));
    if (quality.wasFineTuned()) {
      table.add(
          figure + ", before fine-tuning", quality.metric().format(quality.withoutFineTuning()));
    }
    if (quality.coldWindows() != null) {
      table.add(
          quality.figure() + ", windows of " + quality.coldWindows().window() + " from zero state",
          quality.metric().format(quality.coldWindows().compact()));
    }
    if (quality.validation() != null) {
      table.add(
          "validation, state carried / windows from zero state",
          quality.metric().format(quality.validation().carried())
              + " / "
              + quality.metric().format(quality.validation().coldWindows()));
    }
    if (quality.leavesTokensOut()) {
      table.add(quality.part() + " tokens without id, left out", number(quality.leftOut()));
    }
    quality
        .hardestFloors()
        .forEach(
            floor ->
                table.add(floor.shortName() + " floor", quality.metric().format(floor.value())));
  }

  private static void addSize(TextTable table, Compression size) {
    table.add("paper compression", factor(size.paper()));
    table.add("strict compression", factor(size.strict()));
    table.add("bytes", number(size.bytesCompact()) + " of " + number(size.bytesDense()));
    table.add(
        "gzip bytes", number(size.gzipBytesCompact()) + " of " + number(size.gzipBytesDense()));
    table.add(
        "multiply-adds per token", number(size.macsCompact()) + " of " + number(size.macsDense()));
  }

  private void addStructure(TextTable table, Structure structure) {
    table.add("words", left(structure.words()));
    if (!report.ofLanguageModel()) {
      table.add("inputs", left(structure.inputs()));
    }
    table.add("hidden", left(structure.hidden()));
    Structure.Gates gates = structure.gates();
    table.add(
        "live gates i f g o",
        gates.i().left()
            + " "
            + gates.f().left()
            + " "
            + gates.g().left()
            + " "
            + gates.o().left()
            + " of "
            + gates.i().of()
            + " each");
  }

  private static String time(Latency latency) {
    double milliseconds = latency.medianMilliseconds();
    return milliseconds < MICROSECONDS_BELOW
        ? String.format(Locale.ROOT, "%.2f µs", 1000 * milliseconds)
        : String.format(Locale.ROOT, "%.4f ms", milliseconds);
  }

  private static String factor(double factor) {
    return String.format(Locale.ROOT, "%,.1f×", factor);
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String left(Left left) {
    return number(left.left()) + " of " + number(left.of());
  }
}
