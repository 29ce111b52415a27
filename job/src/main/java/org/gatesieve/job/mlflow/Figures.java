package org.gatesieve.job.mlflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** The numbers of a JSON document by their paths, with dots between keys. */
final class Figures {
  /** A pair in a run's report is what is left of what there was. */
  private static final String[] OF_PAIR = {"left", "of"};

  private final Map<String, String> numbers = new TreeMap<>();

  private Figures() {}

  /** Numbers below the objects of a document; those beside them are settings, not results. */
  static Map<String, String> ofObjectsIn(JsonNode document) {
    Figures figures = new Figures();
    document
        .fields()
        .forEachRemaining(
            field -> {
              if (field.getValue().isObject()) {
                figures.add(field.getKey(), field.getValue());
              }
            });
    return figures.numbers;
  }

  /** All numbers of a document; null, which stands for what was not measured, is none. */
  static Map<String, String> in(JsonNode document) {
    Figures figures = new Figures();
    document.fields().forEachRemaining(field -> figures.add(field.getKey(), field.getValue()));
    return figures.numbers;
  }

  private void add(String path, JsonNode value) {
    if (value.isNumber()) {
      numbers.put(path, value.asText());
    } else if (value.isArray() && value.size() == OF_PAIR.length) {
      for (int i = 0; i < OF_PAIR.length; i++) {
        add(path + "." + OF_PAIR[i], value.get(i));
      }
    } else {
      value.fields().forEachRemaining(field -> add(path + "." + field.getKey(), field.getValue()));
    }
  }
}
