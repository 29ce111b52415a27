package org.gatesieve.job.config;

import org.gatesieve.job.failure.JobException;

/**
 * A value that a program or a command line gives to a key; relative paths in it start at the
 * working directory of the default file system.
 *
 * @param key dotted name; not necessarily a key
 * @param value text of the value
 * @param origin what gave it, for messages
 */
public record Setting(String key, String value, String origin) {
  /**
   * The setting that {@code pair} writes as key=value.
   *
   * @throws JobException (configuration) when it is no pair
   */
  public static Setting parse(String pair, String origin) {
    int equals = pair.indexOf('=');
    if (equals <= 0) {
      throw JobException.configuration(origin + " " + pair + ": expected key=value");
    }
    return new Setting(pair.substring(0, equals).trim(), pair.substring(equals + 1).trim(), origin);
  }

  Assignment at(PathBase base) {
    return new Assignment(key, value, origin, base);
  }
}
