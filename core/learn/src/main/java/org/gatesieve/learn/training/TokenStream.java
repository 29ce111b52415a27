package org.gatesieve.learn.training;

/** A contiguous piece of running text as ids, as a shard of a language model's corpus holds it. */
public interface TokenStream {

  /** Number of ids. */
  int length();

  /** The id at a place. */
  int token(int place);
}
