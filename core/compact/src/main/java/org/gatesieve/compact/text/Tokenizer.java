package org.gatesieve.compact.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Rules that cut a text into words. They travel inside the model, so that training and serving
 * cannot differ. Text is taken as it is: no Unicode normalisation.
 *
 * @param lowerCase whether words are folded to lower case (locale-independent)
 * @param stripMarkup whether HTML-like tags are treated as blanks: a '<' with a letter or slash
 *     behind it, up to the next '>'
 */
public record Tokenizer(boolean lowerCase, boolean stripMarkup) implements Serializable {
  private static final char APOSTROPHE = '\'';
  private static final char TYPOGRAPHIC_APOSTROPHE = '\u2019';

  /**
   * The words of {@code text}: a letter or digit, then letters, digits, combining marks and
   * apostrophes that have a letter or digit behind them. A typographic apostrophe becomes a plain
   * one.
   */
  public List<String> tokenize(String text) {
    return tokenize(text, Integer.MAX_VALUE);
  }

  /**
   * The first words of {@code text}, at most {@code maximumWords}; what follows is not looked at.
   */
  public List<String> tokenize(String text, int maximumWords) {
    List<String> words = new ArrayList<>();
    // Known once, it keeps a text of a million '<' from a million searches to its end.
    int lastTagEnd = stripMarkup ? text.lastIndexOf('>') : -1;
    int position = 0;
    while (position < text.length() && words.size() < maximumWords) {
      int codePoint = text.codePointAt(position);
      if (codePoint == '<' && position < lastTagEnd && opensTag(text, position + 1)) {
        position = text.indexOf('>', position) + 1;
      } else if (Character.isLetterOrDigit(codePoint)) {
        int end = endOfWord(text, position);
        words.add(fold(text.substring(position, end)));
        position = end;
      } else {
        position += Character.charCount(codePoint);
      }
    }
    return words;
  }

  private static boolean opensTag(String text, int next) {
    return Character.isLetter(text.charAt(next)) || text.charAt(next) == '/';
  }

  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      int after = end + Character.charCount(codePoint);
      boolean innerApostrophe =
          isApostrophe(codePoint)
              && after < text.length()
              && Character.isLetterOrDigit(text.codePointAt(after));
      if (!Character.isLetterOrDigit(codePoint) && !isMark(codePoint) && !innerApostrophe) {
        break;
      }
      end = after;
    }
    return end;
  }

  private static boolean isApostrophe(int codePoint) {
    return codePoint == APOSTROPHE || codePoint == TYPOGRAPHIC_APOSTROPHE;
  }

  /** Marks carry the vowels of many scripts and the accents of decomposed Latin text. */
  private static boolean isMark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  private String fold(String word) {
    String plain = word.replace(TYPOGRAPHIC_APOSTROPHE, APOSTROPHE);
    return lowerCase ? plain.toLowerCase(Locale.ROOT) : plain;
  }
}
