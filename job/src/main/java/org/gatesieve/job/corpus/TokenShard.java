package org.gatesieve.job.corpus;

import java.io.Serializable;
import org.gatesieve.learn.training.TokenStream;

/**
 * A contiguous piece of a part's running text as ids. It ends with the first token of the next
 * piece, which is a target here and only history there. The array belongs to the shard and must not
 * be written to.
 *
 * @param number which shard, from 0
 * @param tokens ids
 */
public record TokenShard(int number, int[] tokens) implements TokenStream, Serializable {

  @Override
  public int length() {
    return tokens.length;
  }

  @Override
  public int token(int place) {
    return tokens[place];
  }
}
