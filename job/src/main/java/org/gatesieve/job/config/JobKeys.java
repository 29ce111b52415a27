package org.gatesieve.job.config;

import java.util.List;

/** Keys of the job as a whole. */
public final class JobKeys {
  public static final ConfigKey<Task> TASK =
      ConfigKey.of(
          "task",
          TextTypes.choice(Task.class),
          Task.CLASSIFICATION,
          "What the network is trained for.");
  public static final ConfigKey<Long> SEED =
      ConfigKey.of("seed", NumberTypes.WHOLE, 1L, "Source of every random number.");
  public static final ConfigKey<String> ROW =
      ConfigKey.of(
          "row",
          TextTypes.ROW,
          "W+G+N",
          "Which kinds of parameters are sparsified: a name, or a letter (L variational, D"
              + " deterministic, C constant) each for embedding, vocabulary, weights, gates,"
              + " neurons, output; of a language model for weights, gates, input neurons, hidden"
              + " neurons, output.");
  public static final ConfigKey<String> OUTPUT_PATH =
      ConfigKey.required("output.path", TextTypes.PATH, "Directory that holds the published runs.");

  private JobKeys() {}

  static List<ConfigKey<?>> all() {
    return List.of(TASK, SEED, ROW, OUTPUT_PATH);
  }
}
