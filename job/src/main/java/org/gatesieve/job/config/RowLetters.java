package org.gatesieve.job.config;

import java.util.List;
import org.gatesieve.learn.posterior.Treatment;

/**
 * A row written as letters, one for each position.
 *
 * @param positions what the letters are for
 */
record RowLetters(String text, List<String> positions) {

  /**
   * @throws IllegalArgumentException unless there is one letter for each position
   */
  RowLetters {
    if (text.length() != positions.size()) {
      throw new IllegalArgumentException(
          "letters are needed for "
              + String.join(", ", positions)
              + ": "
              + positions.size()
              + ", not "
              + text.length());
    }
  }

  /** The treatment of a group variable. */
  Treatment group(int position) {
    for (Treatment treatment : Treatment.values()) {
      if (treatment.letter() == text.charAt(position)) {
        return treatment;
      }
    }
    throw new IllegalArgumentException(
        "letter "
            + (position + 1)
            + " ("
            + positions.get(position)
            + ") must be L, D or C, not "
            + text.charAt(position));
  }

  /** The treatment of a weight matrix. */
  Treatment weight(int position) {
    Treatment treatment = group(position);
    if (treatment == Treatment.CONSTANT) {
      throw new IllegalArgumentException(
          positions.get(position) + " cannot be C: only group variables can be the constant 1");
    }
    return treatment;
  }
}
