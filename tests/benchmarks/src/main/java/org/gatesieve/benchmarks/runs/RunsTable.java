package org.gatesieve.benchmarks.runs;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.gatesieve.benchmarks.Series;
import org.gatesieve.benchmarks.TextTable;

/** Runs for people: the median over the seeds, with smallest and largest behind it. */
final class RunsTable {
  private RunsTable() {}

  static String render(Runs runs) {
    TextTable table =
        new TextTable(
            "variant",
            "test %",
            "before fine-tuning %",
            "naive Bayes %",
            "paper x",
            "words",
            "inputs",
            "hidden",
            "gates i f g o",
            "bytes",
            "seconds",
            "tokens/s");
    for (Variant variant : runs.byVariant().keySet()) {
      table.add(
          variant.name(),
          percent(runs.series(variant, RunFigures::quality)),
          percent(runs.series(variant, RunFigures::qualityWithoutFineTuning)),
          percent(runs.series(variant, RunFigures::naiveBayes)),
          spread("%,.0f", runs.series(variant, RunFigures::paperCompression)),
          spread("%.0f", runs.series(variant, run -> run.left("words"))),
          spread("%.0f", runs.series(variant, run -> run.left("inputs"))),
          spread("%.0f", runs.series(variant, run -> run.left("hidden"))),
          gates(runs, variant),
          spread("%,.0f", runs.series(variant, RunFigures::bytes)),
          spread("%.0f", runs.series(variant, RunFigures::seconds)),
          spread("%,.0f", runs.series(variant, RunFigures::tokensPerSecond)));
    }
    return table.toString();
  }

  private static String gates(Runs runs, Variant variant) {
    StringBuilder gates = new StringBuilder();
    for (String kind : new String[] {"i", "f", "g", "o"}) {
      gates.append(gates.isEmpty() ? "" : " ");
      gates.append(format("%.0f", runs.series(variant, run -> run.gates(kind)).median()));
    }
    return gates.toString();
  }

  private static String percent(Series shares) {
    Series percent = new Series(Arrays.stream(shares.rounds()).map(share -> 100 * share).toArray());
    return spread("%.2f", percent);
  }

  /** One number when all are the same. */
  static String spread(String pattern, Series series) {
    if (Double.isNaN(series.median())) {
      return "-";
    }
    String median = format(pattern, series.median());
    String min = format(pattern, series.min());
    String max = format(pattern, series.max());
    return min.equals(max) ? median : median + " (" + min + " to " + max + ")";
  }

  /** {@code figure} of one variant by that of another, seed by seed. */
  static String ratio(
      Runs runs, Variant variant, Variant other, ToDoubleFunction<RunFigures> figure) {
    return spread("%.2f", runs.series(variant, figure).dividedBy(runs.series(other, figure)));
  }

  private static String format(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
