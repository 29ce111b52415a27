package org.gatesieve.compact.model;

/**
 * Words that stand for themselves, as a language model reads them: row n is 1 at input n and 0
 * elsewhere. The input weights of the gates, rows × live, are looked up and never multiplied.
 *
 * @param rows number of live words
 */
public record OneHotWords(int rows) implements WordInput {
  private static final float[] NONE = {};

  /**
   * @throws IllegalArgumentException when {@code rows} is negative
   */
  public OneHotWords {
    Shapes.requireNonNegative(rows, "one-hot rows");
  }

  @Override
  public int inputs() {
    return rows;
  }

  @Override
  public float[] weights() {
    return NONE;
  }
}
