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
  public static final ConfigKey<List<Integer>> WORDS =
      ConfigKey.of(
          "pruning.words",
          NumberTypes.INTEGERS,
          List.of(),
          "Further models with so many words, those that weigh most, for the trade-off.");
  public static final ConfigKey<ModelChoice> PUBLISH =
      ConfigKey.of(
          "pruning.publish",
          TextTypes.MODEL_CHOICE,
          ModelChoice.AT_THRESHOLD,
          "Which model is published: the one at the threshold, the smallest within so many points"
              + " of the best on the validation part, or of a dense model's quality there, or the"
              + " best under so many bytes.");

  private PruningKeys() {}

  /** Whether the key of that name only says what becomes of a trained network. */
  public static boolean has(String name) {
    return name.startsWith("pruning.");
  }

  static List<ConfigKey<?>> all() {
    return List.of(THRESHOLD, SWEEP, WORDS, PUBLISH);
  }
}
