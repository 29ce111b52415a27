package org.gatesieve.job.corpus;

import java.io.Serializable;
import java.util.List;
import org.gatesieve.compact.text.TokenEncoder;
import org.gatesieve.compact.text.TokenVocabulary;

/**
 * A block of running text as ids.
 *
 * @param tokens ids
 * @param leftOut tokens without an id
 * @param content hash of the lines
 */
record EncodedBlock(BlockKey key, int[] tokens, int leftOut, TextHash content)
    implements Serializable {

  /** All of a block but its ids. */
  record Tally(BlockKey key, int tokens, int leftOut, TextHash content) implements Serializable {}

  static EncodedBlock of(TextBlock block, TokenEncoder encoder) {
    List<String> tokens = block.tokens(encoder.text());
    int[] ids =
        tokens.stream()
            .mapToInt(encoder.vocabulary()::id)
            .filter(id -> id != TokenVocabulary.NO_ID)
            .toArray();
    TextHash content = TextHash.EMPTY;
    for (String line : block.lines()) {
      content = content.then(TextHash.of(line));
    }
    return new EncodedBlock(block.key(), ids, tokens.size() - ids.length, content);
  }

  Tally tally() {
    return new Tally(key, tokens.length, leftOut, content);
  }
}
