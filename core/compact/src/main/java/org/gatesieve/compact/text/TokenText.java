package org.gatesieve.compact.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Rules that cut running text into the tokens of a language model, and join them again. They travel
 * inside the model. No character is dropped but blanks between words and the carriage return of a
 * line end.
 *
 * @param lowerCase whether text is folded to lower case (locale-independent)
 */
public record TokenText(TextUnits units, boolean lowerCase) implements Serializable {
  /** The token of a line end, of the end of a sentence where every line is one. */
  public static final String LINE_END = "\n";

  private static final String SPACED_BLANK = "_";

  /** The tokens of {@code text}, one {@link #LINE_END} for each line that ends in it. */
  public List<String> tokens(String text) {
    String folded = lowerCase ? text.toLowerCase(Locale.ROOT) : text;
    List<String> tokens = new ArrayList<>();
    int from = 0;
    for (int end = folded.indexOf('\n'); end >= 0; end = folded.indexOf('\n', from)) {
      boolean carriageReturn = end > from && folded.charAt(end - 1) == '\r';
      addLine(folded.substring(from, carriageReturn ? end - 1 : end), tokens);
      tokens.add(LINE_END);
      from = end + 1;
    }
    addLine(folded.substring(from), tokens);
    return tokens;
  }

  private void addLine(String line, List<String> tokens) {
    if (units == TextUnits.CHARACTERS) {
      line.codePoints().mapToObj(Character::toString).forEach(tokens::add);
      return;
    }
    int position = 0;
    while (position < line.length()) {
      int start = position;
      while (position < line.length() && !Character.isWhitespace(line.charAt(position))) {
        position++;
      }
      if (position > start) {
        tokens.add(line.substring(start, position));
      }
      position++;
    }
  }

  /**
   * A text that has these tokens; of {@link TextUnits#SPACED_CHARACTERS} as people read it, without
   * the blanks between characters and with blanks for their sign.
   */
  public String join(List<String> tokens) {
    StringBuilder text = new StringBuilder();
    boolean blankDue = false;
    for (String token : tokens) {
      boolean lineEnd = token.equals(LINE_END);
      if (blankDue && !lineEnd) {
        text.append(' ');
      }
      boolean blank = units == TextUnits.SPACED_CHARACTERS && token.equals(SPACED_BLANK);
      text.append(blank ? " " : token);
      blankDue = units == TextUnits.WORDS && !lineEnd;
    }
    return text.toString();
  }
}
