package org.gatesieve.job.report.page;

import java.util.Locale;
import org.gatesieve.job.report.Floor;
import org.gatesieve.job.report.Metric;
import org.gatesieve.job.report.Quality;

/** How a page writes and draws values of a metric. */
record QualityText(Metric metric) {
  private static final int PERCENT = 100;

  /** A value with its unit: 84.51 % or 116.47. */
  String value(double value) {
    return metric.format(value).replace(' ', '\u202f');
  }

  /** A value in a sentence: 84.51 % accuracy, perplexity 116.47 or 1.4250 bits per character. */
  String named(double value) {
    return metric == Metric.PERPLEXITY
        ? metric.text() + " " + value(value)
        : value(value) + " " + metric.text();
  }

  /** How far a value is from a floor: 2.4 points above naive Bayes, 12.3 below the 5-gram. */
  String against(double value, Floor floor) {
    double difference = plotted(value) - plotted(floor.value());
    String size =
        switch (metric) {
          case ACCURACY -> Numbers.fixed(Math.abs(difference), 1) + " points";
          case PERPLEXITY -> Numbers.fixed(Math.abs(difference), 1);
          case BITS_PER_CHARACTER -> Numbers.fixed(Math.abs(difference), 3);
        };
    return size + (difference >= 0 ? " above " : " below ") + floor.inSentence();
  }

  /** Heading of a chart whose axis has {@link #plotted} values. */
  String axis(String figure) {
    return metric == Metric.ACCURACY ? figure + " in %" : figure;
  }

  /** A value on an axis: shares in percent. */
  double plotted(double value) {
    return metric == Metric.ACCURACY ? PERCENT * value : value;
  }

  /** A plotted value without its unit, which the axis has. */
  String label(double plotted) {
    return metric == Metric.ACCURACY
        ? String.format(Locale.ROOT, "%.2f", plotted)
        : metric.format(plotted);
  }

  /** An untrained model's perplexity is the size of its vocabulary. */
  boolean logarithmic() {
    return metric == Metric.PERPLEXITY;
  }

  /** What must stand beside every drawing, or nothing. */
  String direction() {
    return metric.largerIsBetter() ? "" : " Lower is better.";
  }

  /** What the figures were measured on: the test documents, the validation text. */
  static String measuredOn(Quality quality) {
    return "the " + quality.part() + (quality.metric() == Metric.ACCURACY ? " documents" : " text");
  }
}
