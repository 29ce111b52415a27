package org.gatesieve.benchmarks.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs for programs: the whole reports, and the metrics of every round. */
final class RunsJson {
  private RunsJson() {}

  static Map<String, Object> of(String configuration, Runs runs) {
    List<Map<String, Object>> list = new ArrayList<>();
    runs.byVariant()
        .forEach(
            (variant, figures) -> {
              for (RunFigures run : figures) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("variant", variant.name());
                json.put("settings", variant.settings());
                json.put("report", run.report());
                json.put("rounds", run.rounds());
                list.add(json);
              }
            });
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("configuration", configuration);
    json.put("runs", list);
    return json;
  }
}
