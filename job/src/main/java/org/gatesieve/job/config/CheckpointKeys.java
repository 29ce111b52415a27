package org.gatesieve.job.config;

import java.util.List;

/** Keys of {@link CheckpointSettings}. */
public final class CheckpointKeys {
  static final ConfigKey<String> PATH =
      ConfigKey.of(
          "checkpoint.path",
          TextTypes.PATH,
          "",
          "Directory of the checkpoints of unfinished runs; empty: the output directory's name with"
              + " -checkpoints behind it.");
  public static final ConfigKey<Integer> ROUNDS =
      ConfigKey.of(
          "checkpoint.rounds",
          NumberTypes.integerFrom(0),
          10,
          "Rounds between two checkpoints; 0: none is written and no run is resumed.");
  static final ConfigKey<Integer> KEEP =
      ConfigKey.of(
          "checkpoint.keep",
          NumberTypes.integerFrom(1),
          2,
          "Newest checkpoints of a run that are kept.");

  private CheckpointKeys() {}

  /** Whether the key of that name only says how a run is kept safe, not what comes out of it. */
  public static boolean has(String name) {
    return name.startsWith("checkpoint.");
  }

  static List<ConfigKey<?>> all() {
    return List.of(PATH, ROUNDS, KEEP);
  }
}
