package org.gatesieve.job.progress.gauges;

import org.apache.spark.SparkEnv;
import org.apache.spark.metrics.MetricsSystem;
import org.gatesieve.job.progress.RoundListener;
import org.gatesieve.job.progress.RoundProgress;

/**
 * Shows the newest round among the driver's metrics, so that any sink of Spark's has it:
 * Prometheus, JMX, Graphite. Registered while the context runs, which takes no configuration; a
 * plugin would have to be named before it starts, and loaded by every executor, too.
 */
public final class RoundGauges implements RoundListener {
  private final MetricsSystem metrics;
  private RoundSource source;

  private RoundGauges(MetricsSystem metrics) {
    this.metrics = metrics;
  }

  /** Of the context that runs. */
  public static RoundGauges ofThisDriver() {
    return new RoundGauges(SparkEnv.get().metricsSystem());
  }

  @Override
  public void accept(RoundProgress progress) {
    if (source == null) {
      source = new RoundSource(progress);
      metrics.registerSource(source);
    } else {
      source.show(progress);
    }
  }

  /** Takes the gauges away: they would tell of a run that is over. */
  @Override
  public void close() {
    if (source != null) {
      metrics.removeSource(source);
    }
  }
}
