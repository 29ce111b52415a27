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
              "Rounds that a group has to be pruned in before it is removed.")
          .ofLanguageModels(3);
  public static final ConfigKey<Double> ROTATION =
      ConfigKey.of(
              "elastic.rotation",
              NumberTypes.PART,
              0.3,
              "Share of training after which the embedding is turned, once, into one or two inputs, if"
                  + " they carry 99.5 % of what it brings into the gates; 0: never.")
          .onlyFor(Task.CLASSIFICATION);

  private ElasticKeys() {}

  static List<ConfigKey<?>> all() {
    return List.of(ENABLED, THRESHOLD, PATIENCE, ROTATION);
  }
}
