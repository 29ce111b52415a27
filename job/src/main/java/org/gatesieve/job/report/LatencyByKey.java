package org.gatesieve.job.report;

import com.fasterxml.jackson.databind.util.StdConverter;
import java.util.LinkedHashMap;
import java.util.Map;

/** A latency as an object of JSON, whose last key says what was timed. */
final class LatencyByKey extends StdConverter<Latency, Map<String, Number>> {

  @Override
  public Map<String, Number> convert(Latency latency) {
    Map<String, Number> byKey = new LinkedHashMap<>();
    byKey.put("medianMilliseconds", latency.medianMilliseconds());
    byKey.put("p99Milliseconds", latency.p99Milliseconds());
    byKey.put(latency.unit().text() + "s", latency.timed());
    return byKey;
  }
}
