package org.gatesieve.job.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads back a {@code metrics.jsonl}. */
public final class MetricsLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private MetricsLines() {}

  /**
   * The rounds, in their order.
   *
   * @throws IllegalArgumentException when a line is no round; the message says why
   */
  public static List<RoundMetrics> parse(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).lines().map(MetricsLines::round).toList();
  }

  private static RoundMetrics round(String line) {
    try {
      ObjectNode round = JSON.readValue(line, ObjectNode.class);
      // Null stands for a number that is not finite; of a round only this one can be missing.
      if (round.path("validation").isNull()) {
        round.put("validation", Double.NaN);
      }
      return JSON.treeToValue(round, RoundMetrics.class);
    } catch (IOException e) {
      throw new IllegalArgumentException("it has a line that is no round: " + e.getMessage(), e);
    }
  }
}
