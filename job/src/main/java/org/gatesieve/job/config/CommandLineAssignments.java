package org.gatesieve.job.config;

import java.util.List;
import org.gatesieve.job.failure.JobException;

/** The {@code key=value} pairs of {@code --set}. */
final class CommandLineAssignments {
  private static final String ORIGIN = "--set";

  private CommandLineAssignments() {}

  static List<Assignment> of(List<String> pairs, PathBase base) {
    return pairs.stream().map(pair -> assignment(pair, base)).toList();
  }

  private static Assignment assignment(String pair, PathBase base) {
    int equals = pair.indexOf('=');
    if (equals <= 0) {
      throw JobException.configuration("--set " + pair + ": expected key=value");
    }
    return new Assignment(
        pair.substring(0, equals).trim(), pair.substring(equals + 1).trim(), ORIGIN, base);
  }
}
