package org.gatesieve.job.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.config.Configuration;
import org.gatesieve.job.config.ProgressKeys;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.progress.ProgressLog;
import org.gatesieve.job.progress.RoundListener;
import org.gatesieve.job.progress.RoundProgress;
import org.gatesieve.job.progress.StatusFile;
import org.gatesieve.job.progress.bar.ProgressBar;
import org.gatesieve.job.progress.gauges.RoundGauges;
import org.gatesieve.job.progress.tensorboard.EventFiles;
import org.gatesieve.job.publish.RunId;

/** Everyone who hears of a run while it works. */
final class Listeners implements RoundListener {
  private static final String SPARKS_OWN_BAR = "spark.ui.showConsoleProgress";

  private final List<RoundListener> all;

  private Listeners(List<RoundListener> all) {
    this.all = all;
  }

  /** Those of every run: what is seen, but not kept. */
  static Listeners watching(Configuration configuration, SparkSession session) {
    return new Listeners(seen(configuration, session));
  }

  /**
   * Those, and files that keep what was seen.
   *
   * @param status hears last
   * @throws JobException (storage) if they cannot be written
   */
  static Listeners keeping(
      Configuration configuration, SparkSession session, RunId run, StatusFile status) {
    List<RoundListener> all = new ArrayList<>();
    String tensorboard = configuration.get(ProgressKeys.TENSORBOARD);
    if (!tensorboard.isEmpty()) {
      all.add(
          EventFiles.open(
              new Path(tensorboard, run.value()), session.sparkContext().hadoopConfiguration()));
    }
    all.addAll(seen(configuration, session));
    all.add(status);
    return new Listeners(all);
  }

  private static List<RoundListener> seen(Configuration configuration, SparkSession session) {
    return List.of(display(configuration, session), RoundGauges.ofThisDriver());
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
  public void measuring() {
    all.forEach(RoundListener::measuring);
  }

  @Override
  public void close() {
    all.forEach(RoundListener::close);
  }
}
