package org.gatesieve.job.config;

import java.util.List;

/** Keys of where a run can be watched. */
public final class ProgressKeys {
  public static final ConfigKey<Boolean> BAR =
      ConfigKey.of(
          "progress.bar",
          TextTypes.BOOLEAN,
          true,
          "Whether a terminal shows training as one line that is drawn over and over; otherwise, and"
              + " in a file, every round is a line of the log.");
  public static final ConfigKey<String> TENSORBOARD =
      ConfigKey.of(
          "progress.tensorboard",
          TextTypes.PATH,
          "",
          "Directory of TensorBoard event files, a directory in it for every run; empty: none are"
              + " written.");
  public static final ConfigKey<String> MLFLOW =
      ConfigKey.of(
          "progress.mlflow",
          TextTypes.PATH,
          "",
          "Directory that MLflow reads as a file store (mlruns), where finished runs are recorded;"
              + " empty: none are.");
  public static final ConfigKey<String> EXPERIMENT =
      ConfigKey.of(
          "progress.experiment", TextTypes.TEXT, "gatesieve", "Name of the experiment in MLflow.");

  private ProgressKeys() {}

  /** Whether the key of that name only says where a run is watched, not what comes out of it. */
  public static boolean has(String name) {
    return name.startsWith("progress.");
  }

  static List<ConfigKey<?>> all() {
    return List.of(BAR, TENSORBOARD, MLFLOW, EXPERIMENT);
  }
}
