package org.gatesieve.job.config;

import java.util.List;
import org.gatesieve.learn.schedule.Schedule;

/** Keys of {@link PenaltySettings}. */
public final class PenaltyKeys {
  public static final ConfigKey<Schedule> WEIGHT =
      ConfigKey.of(
              "penalty.weight",
              TextTypes.SCHEDULE,
              Schedule.parse("0.008:0 0.05:1"),
              "Factor on the KL of every variational scalar.")
          .ofLanguageModels(Schedule.parse("0.06:0 0.25:1"));
  public static final ConfigKey<Double> SHORT_DOCUMENTS =
      ConfigKey.of(
              "penalty.short-documents",
              NumberTypes.SHARE,
              0.3,
              "Smallest share of penalty.weight; documents have tokens / 128 of it, on average, up to"
                  + " all. 1: all have all of it.")
          .ofLanguageModels(1.0)
          .onlyFor(Task.CLASSIFICATION);
  public static final ConfigKey<Schedule> INPUTS =
      ConfigKey.of(
              "penalty.inputs",
              TextTypes.SCHEDULE,
              Schedule.parse("log 0.667:0.05 0.833:0.00005"),
              "Price of input neurons: nats per target and unit of KL, beside KL / N.")
          .ofLanguageModels(Schedule.constant(0));
  public static final ConfigKey<Schedule> HIDDEN =
      ConfigKey.of(
              "penalty.hidden",
              TextTypes.SCHEDULE,
              Schedule.parse("log 0.667:0.1 0.833:0.00005"),
              "Price of hidden neurons: nats per target and unit of KL, beside KL / N.")
          .ofLanguageModels(Schedule.parse("log 0.6:0.0003 0.75:0.0000003"));
  public static final ConfigKey<Schedule> GATES =
      ConfigKey.of(
              "penalty.gates",
              TextTypes.SCHEDULE,
              Schedule.parse("log 0.667:0.01 0.833:0.000005"),
              "Price of gates: nats per target and unit of KL, beside KL / N.")
          .ofLanguageModels(Schedule.parse("log 0.6:0.00004 0.75:0.00000004"));
  public static final ConfigKey<Schedule> WORDS =
      ConfigKey.of(
              "penalty.words",
              TextTypes.SCHEDULE,
              Schedule.constant(0.0000006),
              "Price of words: nats per token and unit of KL, beside KL / N.")
          .ofLanguageModels(Schedule.constant(0))
          .onlyFor(Task.CLASSIFICATION);

  private PenaltyKeys() {}

  static List<ConfigKey<?>> all() {
    return List.of(WEIGHT, SHORT_DOCUMENTS, INPUTS, HIDDEN, GATES, WORDS);
  }
}
