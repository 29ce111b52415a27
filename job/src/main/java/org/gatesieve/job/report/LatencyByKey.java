package org.gatesieve.job.report;

import com.fasterxml.jackson.databind.util.StdConverter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Latencies as an object of JSON, in which a key says what was timed. */
final class LatencyByKey extends StdConverter<RunLatency, Map<String, Object>> {

  @Override
  public Map<String, Object> convert(RunLatency latency) {
    Map<String, Object> byKey = byKey(latency.compact());
    byKey.put("dense", byKey(latency.dense()));
    latency.runtimes().ifPresent(runtimes -> byKey.put("runtimes", runtimes));
    return byKey;
  }

  private static Map<String, Object> byKey(Latency latency) {
    Map<String, Object> byKey = new LinkedHashMap<>();
    byKey.put("medianMilliseconds", latency.medianMilliseconds());
    byKey.put("p99Milliseconds", latency.p99Milliseconds());
    byKey.put(latency.unit().text() + "s", latency.timed());
    byKey.put("tokensPerSecond", latency.tokensPerSecond());
    return byKey;
  }
}
