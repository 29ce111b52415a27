package org.gatesieve.job.progress.gauges;

import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricRegistry;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.spark.metrics.source.Source;
import org.gatesieve.job.progress.RoundProgress;

/** A gauge for every figure of the newest round. Not measured is NaN, which Prometheus knows. */
final class RoundSource implements Source {
  private static final String NAME = "gatesieve";
  private static final double MILLISECONDS = 1000;

  private static final Map<String, ToDoubleFunction<RoundProgress>> FIGURES =
      Map.ofEntries(
          Map.entry("round", RoundProgress::round),
          Map.entry("epoch", RoundProgress::epoch),
          Map.entry("epochs", RoundProgress::epochs),
          Map.entry("step", RoundProgress::step),
          Map.entry("loss", RoundProgress::loss),
          Map.entry("kl", RoundProgress::divergence),
          Map.entry("quality", RoundProgress::quality),
          Map.entry("words", RoundProgress::words),
          Map.entry("inputs", RoundProgress::inputs),
          Map.entry("hidden", RoundProgress::hidden),
          Map.entry("gates", RoundProgress::gates),
          Map.entry("tokensPerSecond", RoundProgress::tokensPerSecond),
          Map.entry("exchangeMilliseconds", round -> MILLISECONDS * round.exchangeSeconds()),
          Map.entry("secondsLeft", RoundProgress::secondsLeft));

  private final MetricRegistry registry = new MetricRegistry();
  private volatile RoundProgress newest;

  RoundSource(RoundProgress first) {
    newest = first;
    FIGURES.forEach(
        (name, figure) ->
            registry.register(name, (Gauge<Double>) () -> figure.applyAsDouble(newest)));
  }

  void show(RoundProgress round) {
    newest = round;
  }

  @Override
  public String sourceName() {
    return NAME;
  }

  @Override
  public MetricRegistry metricRegistry() {
    return registry;
  }
}
