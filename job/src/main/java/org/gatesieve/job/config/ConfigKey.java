package org.gatesieve.job.config;

import java.util.Optional;

/**
 * A setting that the user may give.
 *
 * @param name dotted: section, then name within it
 * @param type what its value may be
 * @param defaultValue value when the user gives none; empty: some command needs one
 * @param doc one line
 */
public record ConfigKey<T>(String name, ValueType<T> type, Optional<T> defaultValue, String doc) {

  static <T> ConfigKey<T> of(String name, ValueType<T> type, T defaultValue, String doc) {
    return new ConfigKey<>(name, type, Optional.of(defaultValue), doc);
  }

  static <T> ConfigKey<T> required(String name, ValueType<T> type, String doc) {
    return new ConfigKey<>(name, type, Optional.empty(), doc);
  }

  /** The default as a user would write it; empty when there is none. */
  public Optional<String> defaultText() {
    return defaultValue.map(type.formatter());
  }

  /** What a value may be, as a noun phrase. */
  public String allowed() {
    return type.allowed();
  }
}
