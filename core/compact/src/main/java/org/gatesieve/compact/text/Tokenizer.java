package org.gatesieve.compact.text;

import java.util.List;

/**
 * Rules that cut a text into words. They travel inside the model, so that training and serving
 * cannot differ.
 *
 * @param lowerCase whether words are folded to lower case (locale-independent)
 * @param stripMarkup whether HTML-like tags are treated as blanks
 */
public record Tokenizer(boolean lowerCase, boolean stripMarkup) {

  /** The words of {@code text}: maximal runs of letters, digits and inner apostrophes. */
  public List<String> tokenize(String text) {
    throw new UnsupportedOperationException();
  }
}
