package org.gatesieve.job.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Locale;

/**
 * Quality on one part of the corpus, as a share between 0 and 1 that is better when larger.
 *
 * @param metric its name, for example {@code accuracy}
 * @param part the part it was measured on, {@code test} or {@code validation}
 * @param masked of the network with its masks applied
 * @param compact of the compact model
 * @param floor what takes no network to reach
 * @param withoutFineTuning of the masked network before it was fine-tuned; NaN (null in JSON) if it
 *     was not
 */
@JsonPropertyOrder({"metric", "part", "masked", "compact", "floor", "withoutFineTuning"})
public record Quality(
    String metric,
    String part,
    double masked,
    double compact,
    Floor floor,
    double withoutFineTuning) {

  /** Of a network that was not fine-tuned. */
  public Quality(String metric, String part, double masked, double compact, Floor floor) {
    this(metric, part, masked, compact, floor, Double.NaN);
  }

  public boolean wasFineTuned() {
    return Double.isFinite(withoutFineTuning);
  }

  /** Name of the figures in running text, for example {@code test accuracy}. */
  public String figure() {
    return part + " " + metric;
  }

  /** Name of the figures at the head of a card, chart or table. */
  public String heading() {
    return part.substring(0, 1).toUpperCase(Locale.ROOT) + figure().substring(1);
  }

  /**
   * Reached on the same split without a network.
   *
   * @param majority share of the most frequent label
   * @param naiveBayes quality of multinomial naive Bayes
   */
  @JsonPropertyOrder({"majority", "naiveBayes"})
  public record Floor(double majority, double naiveBayes) {}
}
