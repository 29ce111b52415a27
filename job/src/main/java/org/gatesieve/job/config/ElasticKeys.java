package org.gatesieve.job.config;

import java.util.List;

/** Keys of {@link ElasticSettings}. */
public final class ElasticKeys {
  public static final ConfigKey<Boolean> ENABLED =
      ConfigKey.of(
          "elastic.enabled",
          TextTypes.BOOLEAN,
          true,
          "Whether groups that stay pruned are removed from the network while it is trained.");
  public static final ConfigKey<Double> THRESHOLD =
      ConfigKey.of(
          "elastic.threshold",
          NumberTypes.DECIMAL,
          3.5,
          "Log alpha above which a group counts as pruned in training; removal is for ever, so keep"
              + " a margin above pruning.threshold.");
  public static final ConfigKey<Integer> PATIENCE =
      ConfigKey.of(
          "elastic.patience",
          NumberTypes.integerFrom(1),
          1,
          "Rounds that a group has to be pruned in before it is removed.");
  public static final ConfigKey<Double> ROTATION =
      ConfigKey.of(
          "elastic.rotation",
          NumberTypes.PART,
          0.0,
          "Share of training after which the embedding is re-expressed, once, in the fewest inputs"
              + " that keep elastic.rotation-energy; 0: never.");
  public static final ConfigKey<Double> ROTATION_ENERGY =
      ConfigKey.of(
          "elastic.rotation-energy",
          NumberTypes.SHARE,
          0.995,
          "Share of what words bring into the gates, as a sum of squares over the training part,"
              + " that a rotated embedding keeps.");

  private ElasticKeys() {}

  static List<ConfigKey<?>> all() {
    return List.of(ENABLED, THRESHOLD, PATIENCE, ROTATION, ROTATION_ENERGY);
  }
}
