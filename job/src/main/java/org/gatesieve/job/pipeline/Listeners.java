package org.gatesieve.job.pipeline;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.config.Configuration;
import org.gatesieve.job.config.ProgressKeys;
import org.gatesieve.job.progress.ProgressLog;
import org.gatesieve.job.progress.RoundListener;
import org.gatesieve.job.progress.RoundProgress;
import org.gatesieve.job.progress.bar.ProgressBar;
import org.gatesieve.job.progress.gauges.RoundGauges;

/** Everyone who hears of the rounds of a run. */
final class Listeners implements RoundListener {
  private static final String SPARKS_OWN_BAR = "spark.ui.showConsoleProgress";

  private final List<RoundListener> all;

  private Listeners(List<RoundListener> all) {
    this.all = all;
  }

  /** Those of every run. */
  static Listeners of(Configuration configuration, SparkSession session) {
    return new Listeners(List.of(display(configuration, session), RoundGauges.ofThisDriver()));
  }

  /** Two bars would draw over each other. */
  private static RoundListener display(Configuration configuration, SparkSession session) {
    boolean bar =
        configuration.get(ProgressKeys.BAR)
            && !session.sparkContext().getConf().getBoolean(SPARKS_OWN_BAR, false);
    return bar ? ProgressBar.onStandardError().orElseGet(ProgressLog::new) : new ProgressLog();
  }

  @Override
  public void accept(RoundProgress progress) {
    all.forEach(listener -> listener.accept(progress));
  }

  @Override
  public void close() {
    all.forEach(RoundListener::close);
  }
}
