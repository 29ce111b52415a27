package org.gatesieve.benchmarks.runs;

import java.util.Locale;
import org.gatesieve.benchmarks.Series;

/** How tables show the figures of a report's metric. */
enum QualityUnit {
  ACCURACY("accuracy", "%", "%.2f", 100),
  PERPLEXITY("perplexity", "perplexity", "%.2f", 1),
  BITS_PER_CHARACTER("bits per character", "bits", "%.4f", 1);

  private final String metric;
  private final String unit;
  private final String pattern;
  private final double factor;

  QualityUnit(String metric, String unit, String pattern, double factor) {
    this.metric = metric;
    this.unit = unit;
    this.pattern = pattern;
    this.factor = factor;
  }

  /**
   * The unit of a metric.
   *
   * @param metric {@code quality.metric} of a report
   * @throws IllegalArgumentException if reports know no such metric
   */
  static QualityUnit of(String metric) {
    for (QualityUnit unit : values()) {
      if (unit.metric.equals(metric)) {
        return unit;
      }
    }
    throw new IllegalArgumentException("No metric " + metric);
  }

  /** A column's heading. */
  String heading(String what) {
    return what + " " + unit;
  }

  /** A value of a report without its unit, which the heading gives. */
  String format(double value) {
    return String.format(Locale.ROOT, pattern, factor * value);
  }

  String spread(Series values) {
    return RunsTable.spread(this::format, values);
  }
}
