package org.gatesieve.learn.schedule;

import java.util.ArrayList;
import java.util.List;

/** Reads the text of a {@link Schedule}. */
final class ScheduleParser {
  private static final String LOGARITHMIC_WORD = "log";

  private ScheduleParser() {}

  static Schedule parse(String text) {
    List<String> words = new ArrayList<>(List.of(text.trim().split("\\s+")));
    boolean logarithmic = words.get(0).equals(LOGARITHMIC_WORD);
    if (logarithmic) {
      words.remove(0);
    }
    if (words.size() == 1 && !logarithmic && words.get(0).indexOf(':') < 0) {
      return Schedule.constant(number(words.get(0)));
    }
    List<Knot> knots = new ArrayList<>(words.size());
    for (String word : words) {
      knots.add(knot(word));
    }
    return new Schedule(logarithmic ? Interpolation.LOGARITHMIC : Interpolation.LINEAR, knots);
  }

  private static Knot knot(String word) {
    int colon = word.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("'" + word + "' is not time:value");
    }
    return new Knot(number(word.substring(0, colon)), number(word.substring(colon + 1)));
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is not a number", e);
    }
  }
}
