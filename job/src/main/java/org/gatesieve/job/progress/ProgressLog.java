package org.gatesieve.job.progress;

import java.util.Locale;
import java.util.function.Consumer;
import org.gatesieve.job.report.Metric;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One log line for every round. */
public final class ProgressLog implements Consumer<RoundProgress> {
  private static final Logger LOG = LoggerFactory.getLogger("org.gatesieve");

  @Override
  public void accept(RoundProgress progress) {
    LOG.info(line(progress));
  }

  static String line(RoundProgress progress) {
    return String.format(
        Locale.ROOT,
        "round %d  epoch %.2f/%d  step %d  loss %.4f  KL %.4f  %s  %s  gates %d  %,.0f tokens/s",
        progress.round(),
        progress.epoch(),
        progress.epochs(),
        progress.step(),
        progress.loss(),
        progress.divergence(),
        quality(progress),
        neurons(progress),
        progress.gates(),
        progress.tokensPerSecond());
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
