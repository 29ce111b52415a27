package org.gatesieve.job.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What training took.
 *
 * @param rounds averaging rounds
 * @param epochs passes over the training part
 * @param seconds wall time of the rounds
 * @param tokens tokens trained on, each as often as it was seen, over all shards
 * @param tokensPerSecond tokens / seconds
 */
@JsonPropertyOrder({"rounds", "epochs", "seconds", "tokens", "tokensPerSecond"})
public record TrainingEffort(
    int rounds, double epochs, double seconds, long tokens, double tokensPerSecond) {

  /** The effort with its rate; a run without training has none. */
  public static TrainingEffort of(int rounds, double epochs, double seconds, long tokens) {
    return new TrainingEffort(rounds, epochs, seconds, tokens, seconds > 0 ? tokens / seconds : 0);
  }
}
