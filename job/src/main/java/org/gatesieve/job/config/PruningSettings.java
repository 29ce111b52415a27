package org.gatesieve.job.config;

import java.util.List;

/**
 * What is removed after training (METHOD §2, Pruning).
 *
 * @param threshold log α above which a weight or a group is removed
 * @param sweep further thresholds to collapse at for the trade-off of quality against size
 * @param words numbers of words of further models
 * @param publish which model is published
 */
public record PruningSettings(
    double threshold, List<Double> sweep, List<Integer> words, ModelChoice publish) {

  public PruningSettings {
    sweep = List.copyOf(sweep);
    words = List.copyOf(words);
  }
}
