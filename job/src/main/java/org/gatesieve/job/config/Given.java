package org.gatesieve.job.config;

import org.gatesieve.job.failure.JobException;

/**
 * A value that the user gave.
 *
 * @param origin where it was given, for messages
 */
record Given<T>(T value, String origin) {

  static <T> Given<T> parse(ConfigKey<T> key, Assignment assignment) {
    try {
      T value = key.type().parser().parse(assignment.value(), assignment.base());
      return new Given<>(value, assignment.origin());
    } catch (IllegalArgumentException e) {
      String reason = e.getMessage() == null ? "" : ": " + e.getMessage();
      throw JobException.configuration(
          key.name()
              + ": '"
              + assignment.value()
              + "' is not "
              + key.type().allowed()
              + reason
              + " ("
              + assignment.origin()
              + ")");
    }
  }
}
