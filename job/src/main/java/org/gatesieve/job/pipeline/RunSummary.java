package org.gatesieve.job.pipeline;

import java.io.PrintWriter;
import java.util.Locale;
import org.gatesieve.job.progress.TextTable;
import org.gatesieve.job.report.Left;
import org.gatesieve.job.report.RunReport;
import org.gatesieve.job.report.Structure;

/** The table that a run ends with. */
public record RunSummary(RunReport report) {

  public void print(PrintWriter out) {
    TextTable table = new TextTable("row " + report.row(), "value");
    table.add(report.quality().figure() + ", compact model", percent(report.quality().compact()));
    table.add(report.quality().figure() + ", masked network", percent(report.quality().masked()));
    if (report.quality().wasFineTuned()) {
      table.add(
          report.quality().figure() + ", before fine-tuning",
          percent(report.quality().withoutFineTuning()));
    }
    table.add("naive Bayes floor", percent(report.quality().floor().naiveBayes()));
    table.add("majority floor", percent(report.quality().floor().majority()));
    table.add("paper compression", factor(report.compression().paper()));
    table.add("strict compression", factor(report.compression().strict()));
    table.add(
        "bytes",
        number(report.compression().bytesCompact())
            + " of "
            + number(report.compression().bytesDense()));
    table.add(
        "multiply-adds per token",
        number(report.compression().macsCompact())
            + " of "
            + number(report.compression().macsDense()));
    Structure structure = report.structure();
    table.add("words", left(structure.words()));
    table.add("inputs", left(structure.inputs()));
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
    table.add(
        "largest difference, compact to masked",
        String.format(
            Locale.ROOT,
            "%.1e over %d cases",
            report.equality().maxAbsDifference(),
            report.equality().cases()));
    table.add(
        "median latency per document",
        String.format(Locale.ROOT, "%.4f ms", report.latency().medianMilliseconds()));
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

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
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
