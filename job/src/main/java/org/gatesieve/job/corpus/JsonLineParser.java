package org.gatesieve.job.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One JSON object to one record. A key that a record lacks counts as an empty value.
 *
 * @param splitKey key of the split value, empty when the text is the key
 * @param keptKeys keys whose values go on to a result
 */
record JsonLineParser(
    String labelKey,
    List<String> textKeys,
    String splitKey,
    List<String> keptKeys,
    RecordRules rules)
    implements Serializable {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  SourceRecord record(SourceLine line) {
    Optional<String> decoded = StrictUtf8.decode(line.bytes());
    if (decoded.isEmpty()) {
      return BadRecord.undecodable(line.position(), line.bytes());
    }
    Optional<ObjectNode> object = object(decoded.get());
    if (object.isEmpty()) {
      return new BadRecord(BadRecordReason.MALFORMED_RECORD, line.position(), decoded.get());
    }
    String text =
        textKeys.stream().map(key -> value(object.get(), key)).collect(Collectors.joining(" "));
    String split = splitKey.isEmpty() ? text : value(object.get(), splitKey);
    List<String> kept = keptKeys.stream().map(key -> value(object.get(), key)).toList();
    return rules.check(
        new RecordFields(line.position(), value(object.get(), labelKey), text, split, kept));
  }

  /** Empty when {@code line} is not one JSON object. */
  Optional<ObjectNode> object(String line) {
    try {
      return JSON.readTree(line) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JsonProcessingException malformed) {
      return Optional.empty();
    }
  }

  private static String value(ObjectNode object, String key) {
    return object.hasNonNull(key) ? object.get(key).asText() : "";
  }
}
