package org.gatesieve.benchmarks.latency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatesieve.benchmarks.Series;
import org.gatesieve.job.contest.Contest;
import org.gatesieve.job.contest.Contestant;
import org.gatesieve.job.contest.ModelFigures;

/** Sizes and times for programs. */
final class LatencyJson {
  private LatencyJson() {}

  static List<Object> sizes(List<Contestant> contestants) {
    List<Object> sizes = new ArrayList<>();
    for (Contestant contestant : contestants) {
      ModelFigures figures = contestant.figures();
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("model", contestant.name());
      json.put("parameters", figures.parameters());
      json.put("bytes", figures.bytes());
      json.put("gzipBytes", figures.gzipBytes());
      json.put("multiplyAddsPerToken", figures.multiplyAdds());
      sizes.add(json);
    }
    return sizes;
  }

  static Map<String, Object> times(Contest contest) {
    List<Object> models = new ArrayList<>();
    for (Contest.Result result : contest.results()) {
      Series medians = new Series(result.timings().medians());
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("model", result.name());
      json.put("medianMicrosecondsByRound", medians.rounds());
      json.put("p99Microseconds", result.timings().slowest());
      json.put("tokensPerSecond", contest.tokensPerSecond(result));
      json.put(
          "timesOursByRound", medians.dividedBy(new Series(contest.ours().medians())).rounds());
      models.add(json);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("batch", contest.batch());
    json.put("tokens", contest.tokens());
    json.put("models", models);
    return json;
  }
}
