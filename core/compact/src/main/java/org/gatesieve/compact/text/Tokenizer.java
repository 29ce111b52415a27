package org.gatesieve.compact.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Rules that cut a text into words. They travel inside the model, so that training and serving
 * cannot differ.
 *
 * @param lowerCase whether words are folded to lower case (locale-independent)
 * @param stripMarkup whether HTML-like tags are treated as blanks
 */
public record Tokenizer(boolean lowerCase, boolean stripMarkup) implements Serializable {

  /** The words of {@code text}: maximal runs of letters, digits and inner apostrophes. */
  public List<String> tokenize(String text) {
    List<String> words = new ArrayList<>();
    int length = text.length();
    int position = 0;
    while (position < length) {
      int codePoint = text.codePointAt(position);
      if (stripMarkup && codePoint == '<') {
        position = endOfTag(text, position);
      } else if (Character.isLetterOrDigit(codePoint)) {
        int end = endOfWord(text, position);
        String word = text.substring(position, end);
        words.add(lowerCase ? word.toLowerCase(Locale.ROOT) : word);
        position = end;
      } else {
        position += Character.charCount(codePoint);
      }
    }
    return words;
  }

  private static int endOfTag(String text, int open) {
    int next = open + 1;
    boolean tag =
        next < text.length() && (Character.isLetter(text.charAt(next)) || text.charAt(next) == '/');
    int close = tag ? text.indexOf('>', next) : -1;
    return close < 0 ? next : close + 1;
  }

  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      int after = end + Character.charCount(codePoint);
      boolean innerApostrophe =
          codePoint == '\''
              && after < text.length()
              && Character.isLetterOrDigit(text.codePointAt(after));
      if (!Character.isLetterOrDigit(codePoint) && !innerApostrophe) {
        break;
      }
      end = after;
    }
    return end;
  }
}
