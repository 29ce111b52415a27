package org.gatesieve.job.baseline;

import java.util.Arrays;
import java.util.Iterator;
import org.gatesieve.job.corpus.TextPart;
import org.gatesieve.job.corpus.TokenShard;

/** The ids of a part in their order, one shard after the other and each id once. */
final class PartTokens implements Iterator<int[]> {
  private final Iterator<TokenShard> shards;

  PartTokens(TextPart part) {
    shards = part.shards().toLocalIterator();
  }

  @Override
  public boolean hasNext() {
    return shards.hasNext();
  }

  @Override
  public int[] next() {
    TokenShard shard = shards.next();
    // The first token of a shard is the last of the one before.
    boolean twice = shard.number() > 0 && shard.length() > 0;
    return twice ? Arrays.copyOfRange(shard.tokens(), 1, shard.length()) : shard.tokens();
  }
}
