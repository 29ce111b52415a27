package org.gatesieve.benchmarks.latency;

import com.fasterxml.jackson.databind.JsonNode;
import org.gatesieve.job.dense.NetworkSize;

/** What a run's {@code report.json} says it began with. */
final class RunSize {
  private RunSize() {}

  static NetworkSize before(JsonNode report) {
    return new NetworkSize(
        before(report, "words"), before(report, "inputs"), before(report, "hidden"));
  }

  private static int before(JsonNode report, String what) {
    JsonNode sizes = report.path("structure").path(what);
    if (!sizes.path(1).canConvertToInt()) {
      throw new IllegalArgumentException("report.json has no structure." + what + " [left, of]");
    }
    return sizes.path(1).asInt();
  }
}
