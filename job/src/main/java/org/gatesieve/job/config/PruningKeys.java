package org.gatesieve.job.config;

import java.util.List;

/** Keys of {@link PruningSettings}. */
public final class PruningKeys {
  public static final ConfigKey<Double> THRESHOLD =
      ConfigKey.of(
          "pruning.threshold",
          NumberTypes.DECIMAL,
          3.0,
          "Log alpha above which a weight or a group is removed.");
  public static final ConfigKey<List<Double>> SWEEP =
      ConfigKey.of(
          "pruning.sweep",
          NumberTypes.DECIMALS,
          List.of(),
          "Further thresholds, for the trade-off of quality against size.");

  private PruningKeys() {}

  static List<ConfigKey<?>> all() {
    return List.of(THRESHOLD, SWEEP);
  }
}
