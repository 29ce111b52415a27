package org.gatesieve.benchmarks.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatesieve.benchmarks.Series;

/** A comparison for programs. */
final class ComparisonJson {
  private ComparisonJson() {}

  static Map<String, Object> of(Comparison comparison) {
    List<Map<String, Object>> peers = new ArrayList<>();
    for (PeerResult result : comparison.results()) {
      peers.add(peer(result, comparison));
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("workload", comparison.workload().toString());
    json.put("peers", peers);
    return json;
  }

  private static Map<String, Object> peer(PeerResult result, Comparison comparison) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("peer", result.competitor().toString());
    json.put("tokensPerSecond", series(result.tokensPerSecond()));
    for (PeerResult other : comparison.results()) {
      if (other.competitor() == Competitor.PYTORCH) {
        json.put(
            "ratioOfMedians", result.tokensPerSecond().median() / other.tokensPerSecond().median());
        json.put(
            "ratioByRound", series(result.tokensPerSecond().dividedBy(other.tokensPerSecond())));
      }
    }
    json.put("cores", result.cores());
    json.put("facts", result.facts());
    return json;
  }

  private static Map<String, Object> series(Series series) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("median", series.median());
    json.put("min", series.min());
    json.put("max", series.max());
    json.put("rounds", series.rounds());
    return json;
  }
}
