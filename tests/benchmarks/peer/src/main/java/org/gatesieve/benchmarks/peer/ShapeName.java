package org.gatesieve.benchmarks.peer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sizes in a shape's name, each behind its letter. */
final class ShapeName {
  private ShapeName() {}

  /**
   * The sizes in their order.
   *
   * @param example a name of the same form
   * @throws IllegalArgumentException if {@code name} is of another form, or a size is 0
   */
  static int[] sizes(String name, String example) {
    Matcher sizes = Pattern.compile(example.replaceAll("\\d+", "([1-9]\\\\d*)")).matcher(name);
    if (!sizes.matches()) {
      throw new IllegalArgumentException(name + " is not of the form " + example);
    }
    int[] values = new int[sizes.groupCount()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Integer.parseInt(sizes.group(i + 1));
    }
    return values;
  }
}
