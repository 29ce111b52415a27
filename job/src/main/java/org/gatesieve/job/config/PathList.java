package org.gatesieve.job.config;

import java.util.ArrayList;
import java.util.List;

/** Several paths or globs in one text, separated by commas. */
public final class PathList {
  private PathList() {}

  /** The paths of {@code text}, without blanks around them; a comma inside braces is a glob's. */
  public static List<String> elements(String text) {
    List<String> elements = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '{') {
        depth++;
      } else if (character == '}') {
        depth--;
      } else if (character == ',' && depth == 0) {
        elements.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    elements.add(text.substring(start).strip());
    elements.removeIf(String::isEmpty);
    return List.copyOf(elements);
  }
}
