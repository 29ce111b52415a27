package org.gatesieve.job.corpus;

import java.util.Arrays;
import java.util.List;
import org.gatesieve.job.failure.JobException;

/**
 * The columns that a source really has, against which the configured ones are checked.
 *
 * @param source file or path, for messages
 * @param names names, or numbers from 1 where nothing is named
 */
record KnownColumns(String source, List<String> names) {
  /** What names the columns that go on to a result, for messages. */
  static final String KEPT = "--keep";

  /** The names in a comma-separated setting. */
  static List<String> split(String selection) {
    return Arrays.stream(selection.split(",", -1)).map(String::strip).toList();
  }

  /**
   * 0-based position of a column.
   *
   * @param setting configuration key that names the column, for the message
   */
  int index(String setting, String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw JobException.inputData(
          setting
              + " \""
              + name
              + "\" is not a column of "
              + source
              + "; its columns are: "
              + String.join(", ", names));
    }
    return index;
  }

  /** Checks the columns of formats that address them by name; label and split may be empty. */
  void require(String label, List<String> text, String splitBy, List<String> kept) {
    requireUnlessEmpty("label-column", label);
    text.forEach(name -> index("text-column", name));
    requireUnlessEmpty("split-by", splitBy);
    kept.forEach(name -> index(KEPT, name));
  }

  private void requireUnlessEmpty(String setting, String name) {
    if (!name.isEmpty()) {
      index(setting, name);
    }
  }
}
