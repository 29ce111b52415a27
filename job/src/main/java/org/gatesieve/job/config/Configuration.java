package org.gatesieve.job.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gatesieve.job.failure.JobException;

/** The values of all keys, checked one by one: defaults, overridden by what the user gave. */
public final class Configuration {
  private static final String DEFAULT_ORIGIN = "default";

  private final Map<ConfigKey<?>, Given<?>> given;

  private Configuration(Map<ConfigKey<?>, Given<?>> given) {
    this.given = given;
  }

  /**
   * Takes {@code assignments} in their order; the last of a key counts.
   *
   * @throws JobException for an unknown key or a value that its key does not allow
   */
  static Configuration of(List<Assignment> assignments) {
    Map<ConfigKey<?>, Given<?>> given = new HashMap<>();
    for (Assignment assignment : assignments) {
      ConfigKey<?> key =
          ConfigKeys.named(assignment.key())
              .orElseThrow(() -> UnknownKey.refuse(assignment.key(), assignment.origin()));
      given.put(key, Given.parse(key, assignment));
    }
    return new Configuration(given);
  }

  /**
   * The value of {@code key}.
   *
   * @throws JobException when it has neither a value nor a default
   */
  public <T> T get(ConfigKey<T> key) {
    Given<T> value = givenTo(key);
    return value != null
        ? value.value()
        : key.defaultFor(task()).orElseThrow(() -> RequiredKey.missing(key));
  }

  /**
   * Refuses what the user wants and the task would not do.
   *
   * @throws JobException when a key of another task was given another value than its default
   */
  void requireKeysOfTheTask() {
    Task task = task();
    for (ConfigKey<?> key : ConfigKeys.all()) {
      if (given.containsKey(key)
          && !key.isFor(task)
          && !get(key).equals(key.defaultFor(task).orElseThrow())) {
        throw JobException.configuration(
            "%s is for task %s alone, and this one is of task %s; leave it out (%s)"
                .formatted(key.name(), key.only().orElseThrow().text(), task.text(), origin(key)));
      }
    }
  }

  private Task task() {
    Given<Task> task = givenTo(JobKeys.TASK);
    return task == null ? Task.CLASSIFICATION : task.value();
  }

  /**
   * Refuses to go on without a value of {@code key}.
   *
   * @throws JobException when it has neither a value nor a default
   */
  public void require(ConfigKey<?> key) {
    if (!has(key)) {
      throw RequiredKey.missing(key);
    }
  }

  /** Whether {@code key} has a value, given or by default. */
  public boolean has(ConfigKey<?> key) {
    return given.containsKey(key) || key.defaultValue().isPresent();
  }

  /** Where the value of {@code key} comes from: a file and line, the command line, or default. */
  public String origin(ConfigKey<?> key) {
    Given<?> value = given.get(key);
    return value == null ? DEFAULT_ORIGIN : value.origin();
  }

  /**
   * Every key that has a value, with the text that stands for it; the same settings give the same
   * map, however they were spelt.
   */
  public SortedMap<String, String> effective() {
    SortedMap<String, String> texts = new TreeMap<>();
    for (ConfigKey<?> key : ConfigKeys.all()) {
      if (has(key)) {
        texts.put(key.name(), text(key));
      }
    }
    return texts;
  }

  private <T> String text(ConfigKey<T> key) {
    return key.type().formatter().apply(get(key));
  }

  /** A key is mapped only to what its own type made, see {@link Given#parse}. */
  @SuppressWarnings("unchecked")
  private <T> Given<T> givenTo(ConfigKey<T> key) {
    return (Given<T>) given.get(key);
  }
}
