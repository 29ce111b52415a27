package org.gatesieve.job.progress;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;
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
        "round %d  epoch %.2f/%d  step %d  loss %.4f  KL %.4f  accuracy %s  words %d  inputs %d  hidden %d"
            + "  gates %d  %,.0f tokens/s",
        progress.round(),
        progress.epoch(),
        progress.epochs(),
        progress.step(),
        progress.loss(),
        progress.divergence(),
        percent(progress.quality()),
        progress.words(),
        progress.inputs(),
        progress.hidden(),
        progress.gates(),
        progress.tokensPerSecond());
  }

  private static String percent(OptionalDouble quality) {
    return quality.isPresent()
        ? String.format(Locale.ROOT, "%.2f %%", 100 * quality.getAsDouble())
        : "-";
  }
}
