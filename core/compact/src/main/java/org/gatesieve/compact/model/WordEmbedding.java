package org.gatesieve.compact.model;

/**
 * The learned rows of the words that are alive.
 *
 * @param rows number of live words
 * @param inputs length of a row, X
 * @param weights rows × inputs, row-major
 */
public record WordEmbedding(int rows, int inputs, float[] weights) implements WordInput {

  /**
   * @throws IllegalArgumentException unless {@code weights} has rows × inputs finite values
   */
  public WordEmbedding {
    Shapes.requireNonNegative(rows, "embedding rows");
    Shapes.requireNonNegative(inputs, "embedding inputs");
    Shapes.requireMatrix(weights, rows, inputs, "embedding");
  }
}
