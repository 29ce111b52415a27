package org.gatesieve.job.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.gatesieve.job.report.RoundMetrics;

/** Rounds as lines of a chart and rows of a table. */
final class RoundCurves {
  private static final int ROWS = 40;

  private RoundCurves() {}

  static Series series(
      String name, List<RoundMetrics> rounds, ToDoubleFunction<RoundMetrics> value) {
    return series(name, rounds, value, Numbers::magnitude);
  }

  static Series series(
      String name,
      List<RoundMetrics> rounds,
      ToDoubleFunction<RoundMetrics> value,
      DoubleFunction<String> format) {
    return new Series(
        name,
        rounds.stream()
            .map(round -> new Series.Point(round.epoch(), value.applyAsDouble(round)))
            .toList(),
        format);
  }

  /** One column per series; all series have the same epochs. */
  static Table table(String caption, List<Series> series) {
    List<String> head = new ArrayList<>(List.of("epoch"));
    series.forEach(line -> head.add(line.name()));
    int points = series.get(0).points().size();
    String note = points > ROWS ? "; a selection, all rounds are in metrics.jsonl" : "";
    Table table = new Table(caption + note, head.toArray(String[]::new));
    List<Integer> indices = java.util.stream.IntStream.range(0, points).boxed().toList();
    for (int index : Thinning.evenly(indices, ROWS)) {
      List<String> cells = new ArrayList<>();
      cells.add(Numbers.magnitude(series.get(0).points().get(index).x()));
      series.forEach(line -> cells.add(line.text(line.points().get(index))));
      table.row(cells.toArray(String[]::new));
    }
    return table;
  }
}
