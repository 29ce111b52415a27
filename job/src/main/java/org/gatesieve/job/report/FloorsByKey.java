package org.gatesieve.job.report;

import com.fasterxml.jackson.databind.util.StdConverter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Floors as an object of JSON: which there are depends on the task. */
final class FloorsByKey extends StdConverter<List<Floor>, Map<String, Double>> {

  @Override
  public Map<String, Double> convert(List<Floor> floors) {
    Map<String, Double> byKey = new LinkedHashMap<>();
    floors.forEach(floor -> byKey.put(floor.key(), floor.value()));
    return byKey;
  }
}
