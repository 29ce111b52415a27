package org.gatesieve.job.config;

/** Where the first embedding comes from. */
public enum EmbeddingSource {
  /** Uniform within ± {@code network.embedding-scale}. */
  RANDOM,
  /** A word2vec or GloVe text file at {@code network.embedding-path}. */
  FILE,
  /** Word2Vec, pretrained on the training part of the corpus. */
  WORD2VEC
}
