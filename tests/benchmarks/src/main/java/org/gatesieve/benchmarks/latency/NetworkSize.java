package org.gatesieve.benchmarks.latency;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Sizes of a network before anything was pruned.
 *
 * @param words rows of the embedding; the tokens of a language model
 * @param inputs length of a row; the same as {@code words} in a language model
 */
record NetworkSize(int words, int inputs, int hidden) {

  /** What a run's {@code report.json} says it began with. */
  static NetworkSize of(JsonNode report) {
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
