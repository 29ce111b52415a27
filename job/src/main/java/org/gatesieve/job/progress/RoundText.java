package org.gatesieve.job.progress;

import java.util.Locale;
import org.gatesieve.job.report.Metric;

/**
 * The figures of a round as people read them.
 *
 * @param progress the figures
 */
public record RoundText(RoundProgress progress) {
  private static final double MINUTE = 60;
  private static final double HOUR = 60 * MINUTE;

  /** In the largest unit of which there are two. */
  public String timeLeft() {
    double seconds = progress.secondsLeft();
    if (seconds < 2 * MINUTE) {
      return format("left %.0f s", seconds);
    }
    return seconds < 2 * HOUR
        ? format("left %.0f min", seconds / MINUTE)
        : format("left %.0f h", seconds / HOUR);
  }

  /** What was not measured is a dash. */
  public String quality() {
    Metric metric = progress.metric();
    return metric.text()
        + " "
        + (Double.isNaN(progress.quality()) ? "-" : metric.format(progress.quality()));
  }

  public String loss() {
    return format("loss %.4f", progress.loss());
  }

  public String divergence() {
    return format("KL %.4f", progress.divergence());
  }

  public String speed() {
    return format("%,.0f tokens/s", progress.tokensPerSecond());
  }

  /** Of a document's network; the inputs of a language model are its words. */
  public boolean hasInputs() {
    return progress.metric() == Metric.ACCURACY;
  }

  private static String format(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
