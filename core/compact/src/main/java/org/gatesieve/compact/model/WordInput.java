package org.gatesieve.compact.model;

/**
 * What the LSTM reads of a word. Compact id 0 stands for every dead word and is the zero vector;
 * compact id {@code n > 0} has row {@code n − 1}.
 */
public sealed interface WordInput permits WordEmbedding, OneHotWords {

  /** R, the number of live words. */
  int rows();

  /** X, the length of a row. */
  int inputs();

  /** Rows × inputs, row-major; none where the rows follow from their number. */
  float[] weights();
}
