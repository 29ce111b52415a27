package org.gatesieve.job.corpus;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/** Where blocks stand when they are laid one after the other. */
final class BlockPositions implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<BlockKey, TokenSpan> spans = new HashMap<>();
  private final long total;

  /**
   * @param lengths tokens of every block
   */
  BlockPositions(SortedMap<BlockKey, Integer> lengths) {
    long position = 0;
    for (Map.Entry<BlockKey, Integer> block : lengths.entrySet()) {
      long end = position + block.getValue();
      spans.put(block.getKey(), new TokenSpan(position, end));
      position = end;
    }
    total = position;
  }

  TokenSpan span(BlockKey block) {
    return spans.get(block);
  }

  /** Tokens of all blocks. */
  long total() {
    return total;
  }
}
