package org.gatesieve.job.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * The state after one averaging round; a line of {@code metrics.jsonl}.
 *
 * @param round counted from 1
 * @param step optimiser steps of a shard so far
 * @param epoch passes over the training part so far
 * @param loss mean cross-entropy of the round, KL not included
 * @param kl KL divergence of the posterior from its prior / N
 * @param validation quality on the validation part, in the metric of the run; NaN (null in JSON) if
 *     it was not measured after this round
 * @param words left by the masks of the averaged posterior
 * @param inputs input neurons left
 * @param hidden hidden neurons left
 * @param gates live gates
 * @param seconds wall time of the round
 * @param localSeconds of that in local steps, summed over the shards, which may have run at the
 *     same time
 * @param longestLocalSeconds the same of the shard that took longest
 * @param exchangedBytes parameters and updater state on their way to the shards and back
 * @param tokens tokens trained on in the round
 */
@JsonPropertyOrder({
  "round",
  "step",
  "epoch",
  "loss",
  "kl",
  "validation",
  "words",
  "inputs",
  "hidden",
  "gates",
  "seconds",
  "localSeconds",
  "longestLocalSeconds",
  "exchangedBytes",
  "tokens"
})
public record RoundMetrics(
    int round,
    long step,
    double epoch,
    double loss,
    double kl,
    double validation,
    int words,
    int inputs,
    int hidden,
    LiveGates gates,
    double seconds,
    double localSeconds,
    double longestLocalSeconds,
    long exchangedBytes,
    long tokens) {

  /**
   * Wall time of the round beside its local steps: scheduling, copies, averaging.
   *
   * @param slots tasks at a time, as far as known; more shards than slots run one after the other
   */
  public double exchangeSeconds(int slots) {
    return Math.max(0, seconds - Math.max(longestLocalSeconds, localSeconds / slots));
  }

  /** Live gates of each kind. */
  @JsonPropertyOrder({"i", "f", "g", "o"})
  public record LiveGates(int i, int f, int g, int o) {
    /** Live gates of all kinds. */
    public int all() {
      return i + f + g + o;
    }
  }
}
