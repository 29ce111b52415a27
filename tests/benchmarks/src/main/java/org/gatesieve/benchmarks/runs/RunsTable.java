package org.gatesieve.benchmarks.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.gatesieve.benchmarks.Series;
import org.gatesieve.benchmarks.TextTable;

/** Runs for people: the median over the seeds, with smallest and largest behind it. */
final class RunsTable {
  private static final List<String> SIZES =
      List.of("paper x", "words", "inputs", "hidden", "gates i f g o", "bytes");

  private static final List<String> TIMES = List.of("seconds", "tokens/s");

  private RunsTable() {}

  static String render(Runs runs) {
    RunFigures any = runs.byVariant().values().iterator().next().get(0);
    TextTable table = new TextTable(headings(any).toArray(String[]::new));
    for (Variant variant : runs.byVariant().keySet()) {
      List<String> cells = new ArrayList<>();
      cells.add(variant.name());
      cells.addAll(quality(runs, variant, any));
      cells.addAll(sizes(runs, variant));
      cells.add(spread("%.0f", runs.series(variant, RunFigures::seconds)));
      cells.add(spread("%,.0f", runs.series(variant, RunFigures::tokensPerSecond)));
      table.add(cells.toArray(String[]::new));
    }
    return table.toString();
  }

  /**
   * @param any a run; part, metric and floors are those of the configuration, which all runs share
   */
  private static List<String> headings(RunFigures any) {
    QualityUnit unit = any.unit();
    List<String> headings = new ArrayList<>();
    headings.add("variant");
    headings.add(unit.headingOfModels(any.part()));
    headings.add(unit.headingOfModels("before fine-tuning"));
    any.floors().forEach(floor -> headings.add(unit.heading(floor)));
    headings.addAll(SIZES);
    headings.addAll(TIMES);
    return headings;
  }

  private static List<String> quality(Runs runs, Variant variant, RunFigures any) {
    QualityUnit unit = any.unit();
    List<String> cells = new ArrayList<>();
    cells.add(unit.spread(runs.series(variant, RunFigures::quality)));
    cells.add(unit.spread(runs.series(variant, RunFigures::qualityWithoutFineTuning)));
    for (String floor : any.floors()) {
      cells.add(unit.spread(runs.series(variant, run -> run.floor(floor))));
    }
    return cells;
  }

  private static List<String> sizes(Runs runs, Variant variant) {
    return List.of(
        spread("%,.0f", runs.series(variant, RunFigures::paperCompression)),
        spread("%.0f", runs.series(variant, run -> run.left("words"))),
        spread("%.0f", runs.series(variant, run -> run.left("inputs"))),
        spread("%.0f", runs.series(variant, run -> run.left("hidden"))),
        gates(runs, variant),
        spread("%,.0f", runs.series(variant, RunFigures::bytes)));
  }

  private static String gates(Runs runs, Variant variant) {
    StringBuilder gates = new StringBuilder();
    for (String kind : new String[] {"i", "f", "g", "o"}) {
      gates.append(gates.isEmpty() ? "" : " ");
      gates.append(format("%.0f", runs.series(variant, run -> run.gates(kind)).median()));
    }
    return gates.toString();
  }

  /** One number when all are the same. */
  static String spread(String pattern, Series series) {
    return spread(value -> format(pattern, value), series);
  }

  static String spread(DoubleFunction<String> format, Series series) {
    if (Double.isNaN(series.median())) {
      return "-";
    }
    String median = format.apply(series.median());
    String min = format.apply(series.min());
    String max = format.apply(series.max());
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
