package org.gatesieve.job.config;

import java.util.List;

/** The {@code key=value} pairs of {@code --set}. */
final class CommandLineAssignments {
  private static final String ORIGIN = "--set";

  private CommandLineAssignments() {}

  static List<Assignment> of(List<String> pairs, PathBase base) {
    return pairs.stream().map(pair -> Setting.parse(pair, ORIGIN).at(base)).toList();
  }
}
