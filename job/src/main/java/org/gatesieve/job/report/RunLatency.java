package org.gatesieve.job.report;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/**
 * Time of a run's model beside that of the network that it came from, both in the compact runtime.
 *
 * @param compact the model that is published
 * @param dense the network with nothing removed, on the first of the same texts
 */
@JsonSerialize(converter = LatencyByKey.class)
public record RunLatency(Latency compact, Latency dense) {

  /** What was timed. */
  public Latency.Unit unit() {
    return compact.unit();
  }
}
