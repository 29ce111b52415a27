package org.gatesieve.job.config;

import java.util.Comparator;
import java.util.Optional;
import org.gatesieve.job.failure.JobException;

/** The refusal of a key that does not exist, with the one that was probably meant. */
final class UnknownKey {
  /** A third of a name mistyped is another name. */
  private static final int CHARACTERS_PER_SLIP = 3;

  private UnknownKey() {}

  static JobException refuse(String name, String origin) {
    if (ConfigKeys.isSection(name)) {
      return JobException.configuration(
          name + " is a section and takes no value of its own (" + origin + ")");
    }
    String hint = nearest(name).map(key -> ", did you mean " + key + "?").orElse("");
    return JobException.configuration("unknown key " + name + hint + " (" + origin + ")");
  }

  private static Optional<String> nearest(String name) {
    return ConfigKeys.all().stream()
        .map(ConfigKey::name)
        .min(Comparator.comparingInt(known -> distance(name, known)))
        .filter(known -> distance(name, known) <= Math.max(2, name.length() / CHARACTERS_PER_SLIP));
  }

  /** Edit distance to {@code known}, or to its last part where {@code name} names no section. */
  private static int distance(String name, String known) {
    String comparable = name.indexOf('.') < 0 ? known.substring(known.indexOf('.') + 1) : known;
    return editDistance(name, comparable);
  }

  private static int editDistance(String left, String right) {
    int[] previous = new int[right.length() + 1];
    for (int j = 0; j < previous.length; j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int[] current = new int[previous.length];
      current[0] = i;
      for (int j = 1; j < current.length; j++) {
        int substituted = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(substituted, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[right.length()];
  }
}
