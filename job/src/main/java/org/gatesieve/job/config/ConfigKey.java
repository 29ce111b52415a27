package org.gatesieve.job.config;

import java.util.Optional;

/**
 * A setting that the user may give.
 *
 * @param name dotted: section, then name within it
 * @param type what its value may be
 * @param defaultValue value when the user gives none; empty: some command needs one
 * @param languageModelDefault the same for a language model; empty: as for any other task
 * @param only the one task that reads it; empty: every task does
 * @param doc one line
 */
public record ConfigKey<T>(
    String name,
    ValueType<T> type,
    Optional<T> defaultValue,
    Optional<T> languageModelDefault,
    Optional<Task> only,
    String doc) {

  static <T> ConfigKey<T> of(String name, ValueType<T> type, T defaultValue, String doc) {
    return new ConfigKey<>(
        name, type, Optional.of(defaultValue), Optional.empty(), Optional.empty(), doc);
  }

  static <T> ConfigKey<T> required(String name, ValueType<T> type, String doc) {
    return new ConfigKey<>(name, type, Optional.empty(), Optional.empty(), Optional.empty(), doc);
  }

  /** The same key with a default of its own for language models. */
  ConfigKey<T> ofLanguageModels(T value) {
    return new ConfigKey<>(name, type, defaultValue, Optional.of(value), only, doc);
  }

  /** The same key, which means nothing to other tasks. */
  ConfigKey<T> onlyFor(Task task) {
    return new ConfigKey<>(name, type, defaultValue, languageModelDefault, Optional.of(task), doc);
  }

  /** Whether a task reads the value. */
  boolean isFor(Task task) {
    return only.isEmpty() || only.get() == task;
  }

  /** The value for a task when the user gives none. */
  Optional<T> defaultFor(Task task) {
    return task == Task.LANGUAGE_MODEL ? languageModelDefault.or(() -> defaultValue) : defaultValue;
  }

  /** The default as a user would write it; empty when there is none. */
  public Optional<String> defaultText() {
    return defaultValue.map(type.formatter());
  }

  /** The default of language models as a user would write it; empty when it is no other. */
  public Optional<String> languageModelText() {
    return languageModelDefault.map(type.formatter());
  }

  /** What a value may be, as a noun phrase. */
  public String allowed() {
    return type.allowed();
  }
}
