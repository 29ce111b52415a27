package org.gatesieve.job.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads back a {@code report.json}, of this version or an earlier one. */
public final class ReportFacts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode report;

  private ReportFacts(JsonNode report) {
    this.report = report;
  }

  /**
   * The facts of a report.
   *
   * @throws IllegalArgumentException when {@code bytes} are no JSON, or a key is missing or has no
   *     value that is known; the message names it
   */
  public static RunFacts parse(byte[] bytes) {
    try {
      return new ReportFacts(JSON.readTree(bytes)).facts();
    } catch (IOException e) {
      throw new IllegalArgumentException("it is no JSON", e);
    }
  }

  private RunFacts facts() {
    return new RunFacts(
        at("/task").asText(),
        at("/row").asText(),
        at("/seed").asLong(),
        quality(),
        at("/compression/paper").isNull() ? Double.POSITIVE_INFINITY : number("/compression/paper"),
        number("/compression/strict"),
        (long) number("/compression/bytesCompact"),
        (long) number("/compression/macsDense"),
        (long) number("/compression/macsCompact"),
        left("/structure/words"),
        left("/structure/inputs"),
        left("/structure/hidden"),
        gates(),
        number("/training/seconds"));
  }

  private Quality quality() {
    return new Quality(
        metric(),
        at("/quality/part").asText(),
        number("/quality/masked"),
        number("/quality/compact"),
        floors(),
        Double.NaN,
        coldWindows(),
        validation(),
        leftOut());
  }

  private Metric metric() {
    String name = at("/quality/metric").asText();
    return Arrays.stream(Metric.values())
        .filter(metric -> metric.text().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("its quality.metric is unknown: " + name));
  }

  private List<Floor> floors() {
    List<Floor> floors = new ArrayList<>();
    at("/quality/floor")
        .fieldNames()
        .forEachRemaining(key -> floors.add(floor(key, number("/quality/floor/" + key))));
    return floors;
  }

  private static Floor floor(String key, double value) {
    return switch (key) {
      case "majority" -> Floor.majority(value);
      case "naiveBayes" -> Floor.naiveBayes(value);
      case "unigram" -> Floor.unigram(value);
      case "bigram" -> Floor.bigram(value);
      case "fiveGram" -> Floor.fiveGram(value);
      default -> throw new IllegalArgumentException("its quality.floor is unknown: " + key);
    };
  }

  private ValidationText validation() {
    return report.at("/quality/validation").isMissingNode()
        ? null
        : new ValidationText(
            number("/quality/validation/carried"), number("/quality/validation/coldWindows"));
  }

  /** Reports of before have none. */
  private Long leftOut() {
    JsonNode tokens = report.at("/quality/leftOut");
    return tokens.isMissingNode() ? null : tokens.asLong();
  }

  private ColdWindows coldWindows() {
    return report.at("/quality/coldWindows").isMissingNode()
        ? null
        : new ColdWindows(
            (int) number("/quality/coldWindows/window"),
            number("/quality/coldWindows/masked"),
            number("/quality/coldWindows/compact"));
  }

  private Left left(String pointer) {
    return new Left((int) number(pointer + "/0"), (int) number(pointer + "/1"));
  }

  private Structure.Gates gates() {
    return new Structure.Gates(
        left("/structure/gates/i"),
        left("/structure/gates/f"),
        left("/structure/gates/g"),
        left("/structure/gates/o"));
  }

  private double number(String pointer) {
    JsonNode node = at(pointer);
    if (!node.isNumber()) {
      throw new IllegalArgumentException("its " + key(pointer) + " is no number: " + node);
    }
    return node.asDouble();
  }

  private JsonNode at(String pointer) {
    JsonNode node = report.at(pointer);
    if (node.isMissingNode()) {
      throw new IllegalArgumentException("it has no " + key(pointer));
    }
    return node;
  }

  private static String key(String pointer) {
    return pointer.substring(1).replace('/', '.');
  }
}
