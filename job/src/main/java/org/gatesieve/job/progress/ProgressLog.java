package org.gatesieve.job.progress;

import java.util.Locale;
import java.util.function.Consumer;
import org.gatesieve.job.report.Metric;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One log line for every round. */
public final class ProgressLog implements Consumer<RoundProgress> {
  private static final Logger LOG = LoggerFactory.getLogger("org.gatesieve");
  private static final double MILLISECONDS = 1000;
  private static final double MINUTE = 60;
  private static final double HOUR = 60 * MINUTE;

  @Override
  public void accept(RoundProgress progress) {
    LOG.info(line(progress));
  }

  static String line(RoundProgress progress) {
    return String.format(
        Locale.ROOT,
        "round %d  epoch %.2f/%d  step %d  loss %.4f  KL %.4f  %s  %s  gates %d  %,.0f tokens/s"
            + "  exchange %,.0f ms  left %s",
        progress.round(),
        progress.epoch(),
        progress.epochs(),
        progress.step(),
        progress.loss(),
        progress.divergence(),
        quality(progress),
        neurons(progress),
        progress.gates(),
        progress.tokensPerSecond(),
        MILLISECONDS * progress.exchangeSeconds(),
        left(progress.secondsLeft()));
  }

  /** In the largest unit of which there are two. */
  private static String left(double seconds) {
    if (seconds < 2 * MINUTE) {
      return "%.0f s".formatted(seconds);
    }
    return seconds < 2 * HOUR
        ? "%.0f min".formatted(seconds / MINUTE)
        : "%.0f h".formatted(seconds / HOUR);
  }

  private static String quality(RoundProgress progress) {
    Metric metric = progress.metric();
    return metric.text()
        + " "
        + (Double.isNaN(progress.quality()) ? "-" : metric.format(progress.quality()));
  }

  /** The inputs of a language model are its words. */
  private static String neurons(RoundProgress progress) {
    String inputs = progress.metric() == Metric.ACCURACY ? "  inputs " + progress.inputs() : "";
    return "words " + progress.words() + inputs + "  hidden " + progress.hidden();
  }
}
