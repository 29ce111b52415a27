package org.gatesieve.job.report;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;

/**
 * Time of a run's model beside that of the network that it came from, in the compact runtime.
 *
 * @param compact the model that is published
 * @param dense the network with nothing removed, on the first of the same texts
 * @param runtimes both in other runtimes, too, where that was wanted
 */
@JsonSerialize(converter = LatencyByKey.class)
public record RunLatency(Latency compact, Latency dense, Optional<RuntimeComparison> runtimes) {

  /** What was timed. */
  public Latency.Unit unit() {
    return compact.unit();
  }
}
