package org.gatesieve.job.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Quality on the test documents, as a share between 0 and 1 that is better when larger.
 *
 * @param metric its name, for example {@code accuracy}
 * @param masked of the network with its masks applied
 * @param compact of the compact model
 * @param floor what takes no network to reach
 */
@JsonPropertyOrder({"metric", "masked", "compact", "floor"})
public record Quality(String metric, double masked, double compact, Floor floor) {
  /**
   * Reached on the same split without a network.
   *
   * @param majority share of the most frequent label
   * @param naiveBayes quality of multinomial naive Bayes
   */
  @JsonPropertyOrder({"majority", "naiveBayes"})
  public record Floor(double majority, double naiveBayes) {}
}
