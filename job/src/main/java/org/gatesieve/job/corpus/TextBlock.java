package org.gatesieve.job.corpus;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.gatesieve.compact.text.TokenText;

/**
 * Lines that follow one another in a file. Positions are counted in tokens.
 *
 * @param lines without their ends
 */
record TextBlock(BlockKey key, List<String> lines) implements Serializable {

  TextBlock {
    lines = List.copyOf(lines);
  }

  /** The tokens of all lines; each line ends in one. */
  List<String> tokens(TokenText rules) {
    List<String> tokens = new ArrayList<>();
    for (String line : lines) {
      tokens.addAll(rules.tokens(line));
      tokens.add(TokenText.LINE_END);
    }
    return tokens;
  }

  /**
   * The lines that begin inside {@code part}.
   *
   * @param own where the block stands
   */
  TextBlock linesOf(TokenSpan part, TokenSpan own, TokenText rules) {
    if (part.covers(own)) {
      return this;
    }
    List<String> kept = new ArrayList<>();
    if (part.meets(own)) {
      long position = own.from();
      for (String line : lines) {
        if (part.contains(position)) {
          kept.add(line);
        }
        position += rules.tokens(line).size() + 1;
      }
    }
    return new TextBlock(key, kept);
  }
}
