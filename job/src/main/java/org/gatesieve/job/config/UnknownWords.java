package org.gatesieve.job.config;

/** What a classifier reads where a word is not in its vocabulary. */
public enum UnknownWords {
  /** One word for all of them, with an embedding that is learnt. */
  LEARNED,
  /** Nothing, as where a word has died. The model then needs no list of the words that died. */
  ZERO
}
