package org.gatesieve.job.progress;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One log line for every round. */
public final class ProgressLog implements RoundListener {
  private static final Logger LOG = LoggerFactory.getLogger("org.gatesieve");
  private static final double MILLISECONDS = 1000;

  @Override
  public void accept(RoundProgress progress) {
    LOG.info(line(progress));
  }

  static String line(RoundProgress progress) {
    RoundText text = new RoundText(progress);
    return String.format(
        Locale.ROOT,
        "round %d  epoch %.2f/%d  step %d  %s  %s  %s  %s  gates %d  %s  exchange %,.0f ms  %s",
        progress.round(),
        progress.epoch(),
        progress.epochs(),
        progress.step(),
        text.loss(),
        text.divergence(),
        text.quality(),
        neurons(progress, text.hasInputs()),
        progress.gates(),
        text.speed(),
        MILLISECONDS * progress.exchangeSeconds(),
        text.timeLeft());
  }

  private static String neurons(RoundProgress progress, boolean hasInputs) {
    String inputs = hasInputs ? "  inputs " + progress.inputs() : "";
    return "words " + progress.words() + inputs + "  hidden " + progress.hidden();
  }
}
