package org.gatesieve.compact.model;

/**
 * The rows of the words that are alive. Compact id 0 stands for every dead word and has no row: it
 * is the zero vector. Compact id {@code n > 0} has row {@code n − 1}.
 *
 * @param rows number of live words
 * @param inputs length of a row, X
 * @param weights rows × inputs, row-major
 */
public record WordEmbedding(int rows, int inputs, float[] weights) {

  /**
   * @throws IllegalArgumentException unless {@code weights} has rows × inputs finite values
   */
  public WordEmbedding {
    Shapes.requireNonNegative(rows, "embedding rows");
    Shapes.requireNonNegative(inputs, "embedding inputs");
    Shapes.requireMatrix(weights, rows, inputs, "embedding");
  }
}
