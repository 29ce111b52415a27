package org.gatesieve.job.config;

import java.util.List;

/**
 * What is removed after training (METHOD §2, Pruning).
 *
 * @param threshold log α above which a weight or a group is removed
 * @param sweep further thresholds to collapse at for the trade-off of quality against size
 */
public record PruningSettings(double threshold, List<Double> sweep) {

  public PruningSettings {
    sweep = List.copyOf(sweep);
  }
}
