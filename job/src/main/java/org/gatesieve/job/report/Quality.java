package org.gatesieve.job.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Quality on one part of the corpus.
 *
 * @param metric what it is measured in
 * @param part the part it was measured on, {@code test} or {@code validation}
 * @param masked of the network with its masks applied; of a language model with the state carried
 *     over the whole text, or over the piece of every shard
 * @param compact of the compact model, measured alike
 * @param floors what takes no network to reach
 * @param withoutFineTuning of the masked network before it was fine-tuned; NaN (null in JSON) if it
 *     was not
 * @param coldWindows of a language model without carried state; null, and not in JSON, for a
 *     classifier
 * @param validation of a language model whose test part is a part of its own; null, and not in
 *     JSON, otherwise
 * @param leftOut tokens of the part that have no id and are not predicted, of a language model;
 *     null, and not in JSON, for a classifier
 */
@JsonPropertyOrder({
  "metric",
  "part",
  "masked",
  "compact",
  "floor",
  "withoutFineTuning",
  "coldWindows",
  "validation",
  "leftOut"
})
public record Quality(
    Metric metric,
    String part,
    double masked,
    double compact,
    @JsonProperty("floor") @JsonSerialize(converter = FloorsByKey.class) List<Floor> floors,
    double withoutFineTuning,
    @JsonInclude(JsonInclude.Include.NON_NULL) ColdWindows coldWindows,
    @JsonInclude(JsonInclude.Include.NON_NULL) ValidationText validation,
    @JsonInclude(JsonInclude.Include.NON_NULL) Long leftOut) {

  public Quality {
    floors = List.copyOf(floors);
  }

  public boolean wasFineTuned() {
    return Double.isFinite(withoutFineTuning);
  }

  /** Whether the figures of a language model are not about every token of the text. */
  public boolean leavesTokensOut() {
    return leftOut != null && leftOut > 0;
  }

  /** The floors, the one that is hardest to beat first. */
  public List<Floor> hardestFloors() {
    return floors.stream()
        .sorted(
            Comparator.comparingDouble((Floor floor) -> metric.goodness(floor.value())).reversed())
        .toList();
  }

  /** Name of the figures in running text, for example {@code test accuracy}. */
  public String figure() {
    return part + " " + metric.text();
  }

  /**
   * How the figures of the networks were measured, to stand behind their names: nothing of a
   * classifier.
   */
  public String protocol() {
    return coldWindows == null ? "" : ", state carried";
  }

  /** Name of the figures at the head of a card, chart or table. */
  public String heading() {
    return part.substring(0, 1).toUpperCase(Locale.ROOT) + figure().substring(1);
  }
}
