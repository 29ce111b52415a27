package org.gatesieve.benchmarks.latency;

import java.util.List;
import java.util.Locale;
import org.gatesieve.benchmarks.Series;
import org.gatesieve.benchmarks.TextTable;
import org.gatesieve.job.contest.Contest;
import org.gatesieve.job.contest.Contestant;
import org.gatesieve.job.contest.ModelFigures;

/** Sizes and times for people. */
final class LatencyTables {
  private LatencyTables() {}

  static String sizes(List<Contestant> contestants) {
    TextTable table = new TextTable("model", "parameters", "bytes", "gzip", "multiply-adds/token");
    for (Contestant contestant : contestants) {
      ModelFigures figures = contestant.figures();
      table.add(
          contestant.name(),
          whole(figures.parameters()),
          whole(figures.bytes()),
          whole(figures.gzipBytes()),
          whole(figures.multiplyAdds()));
    }
    return table.toString();
  }

  static String times(Contest contest) {
    TextTable table =
        new TextTable("model", "median µs", "p99 µs", "tokens/s", "x GateSieve", "by round");
    Series ours = new Series(contest.ours().medians());
    for (Contest.Result result : contest.results()) {
      Series medians = new Series(result.timings().medians());
      Series ratios = medians.dividedBy(ours);
      table.add(
          result.name(),
          decimal(medians.median()),
          decimal(result.timings().slowest()),
          whole(contest.tokensPerSecond(result)),
          decimal(medians.median() / ours.median()),
          decimal(ratios.min()) + " to " + decimal(ratios.max()));
    }
    return table.toString();
  }

  private static String whole(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%,.2f", value);
  }
}
