package org.gatesieve.job.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every key there is. */
public final class ConfigKeys {
  private static final List<ConfigKey<?>> ALL =
      Stream.of(
              JobKeys.all(),
              CorpusKeys.all(),
              TextKeys.all(),
              NetworkKeys.all(),
              TrainingKeys.all(),
              PenaltyKeys.all(),
              ElasticKeys.all(),
              PruningKeys.all(),
              CheckpointKeys.all(),
              ProgressKeys.all(),
              ReportKeys.all())
          .<ConfigKey<?>>flatMap(List::stream)
          .toList();

  private ConfigKeys() {}

  /** All keys, by section. */
  public static List<ConfigKey<?>> all() {
    return ALL;
  }

  static Optional<ConfigKey<?>> named(String name) {
    return ALL.stream().filter(key -> key.name().equals(name)).findFirst();
  }

  /** Whether {@code name} is the first part of the name of a key. */
  static boolean isSection(String name) {
    return ALL.stream().anyMatch(key -> key.name().startsWith(name + "."));
  }
}
