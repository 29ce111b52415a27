package org.gatesieve.benchmarks.comparison;

import java.util.Locale;
import java.util.Optional;
import org.gatesieve.benchmarks.Series;
import org.gatesieve.benchmarks.TextTable;

/** A comparison for people. */
final class ComparisonTable {
  private static final String NONE = "-";

  private ComparisonTable() {}

  static String render(Comparison comparison) {
    TextTable table =
        new TextTable(
            "peer", "tokens/s", "min", "max", "x pytorch", "by round", "cores", "OpenBLAS");
    Optional<PeerResult> pytorch =
        comparison.results().stream()
            .filter(result -> result.competitor() == Competitor.PYTORCH)
            .findFirst();
    for (PeerResult result : comparison.results()) {
      Series speed = result.tokensPerSecond();
      table.add(
          result.competitor().toString(),
          tokens(speed.median()),
          tokens(speed.min()),
          tokens(speed.max()),
          pytorch
              .map(other -> ratio(speed.median() / other.tokensPerSecond().median()))
              .orElse(NONE),
          pytorch.map(other -> range(speed.dividedBy(other.tokensPerSecond()))).orElse(NONE),
          ratio(result.cores()),
          result.facts().getOrDefault(OpenBlasKernel.FACT, NONE));
    }
    return table.toString();
  }

  private static String tokens(double perSecond) {
    return String.format(Locale.ROOT, "%,.0f", perSecond);
  }

  private static String ratio(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String range(Series ratios) {
    return ratio(ratios.min()) + " to " + ratio(ratios.max());
  }
}
