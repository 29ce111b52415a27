package org.gatesieve.benchmarks.runs;

import java.util.Locale;
import org.gatesieve.benchmarks.Series;

/** How tables show the figures of a report's metric. */
enum QualityUnit {
  ACCURACY("accuracy", "%", "%.2f", 100, ""),
  PERPLEXITY("perplexity", "perplexity", "%.2f", 1, QualityUnit.CARRIED),
  BITS_PER_CHARACTER("bits per character", "bits", "%.4f", 1, QualityUnit.CARRIED);

  private static final String CARRIED = ", state carried";

  private final String metric;
  private final String unit;
  private final String pattern;
  private final double factor;
  private final String protocol;

  QualityUnit(String metric, String unit, String pattern, double factor, String protocol) {
    this.metric = metric;
    this.unit = unit;
    this.pattern = pattern;
    this.factor = factor;
    this.protocol = protocol;
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

  /** The heading of a column of the models' own quality, which says how a text was read. */
  String headingOfModels(String what) {
    return heading(what) + protocol;
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
