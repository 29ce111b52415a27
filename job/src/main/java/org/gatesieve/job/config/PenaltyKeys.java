package org.gatesieve.job.config;

import java.util.List;
import org.gatesieve.learn.schedule.Schedule;

/** Keys of {@link PenaltySettings}. */
public final class PenaltyKeys {
  public static final ConfigKey<Schedule> WEIGHT =
      factor("penalty.weight", "Factor on the KL of every variational scalar.");
  public static final ConfigKey<Schedule> NEURONS =
      factor("penalty.neurons", "Extra factor on the KL of input and hidden neurons.");
  public static final ConfigKey<Schedule> GATES =
      factor("penalty.gates", "Extra factor on the KL of gates.");
  public static final ConfigKey<Schedule> WORDS =
      factor("penalty.words", "Extra factor on the KL of words.");

  private PenaltyKeys() {}

  static List<ConfigKey<?>> all() {
    return List.of(WEIGHT, NEURONS, GATES, WORDS);
  }

  private static ConfigKey<Schedule> factor(String name, String doc) {
    return ConfigKey.of(name, TextTypes.SCHEDULE, Schedule.constant(1), doc);
  }
}
