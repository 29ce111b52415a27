package org.gatesieve.learn.kernel;

/**
 * What the backward pass needs of one time step.
 *
 * @param gates activations of i, f, g, o: rows × 4H
 * @param cell c_t, rows × H
 * @param squashedCell tanh(c_t), rows × H
 */
public record CellTape(float[] gates, float[] cell, float[] squashedCell) {

  /** Room for {@code rows} objects. */
  public static CellTape allocate(int rows, int hidden) {
    return new CellTape(
        new float[rows * 4 * hidden], new float[rows * hidden], new float[rows * hidden]);
  }
}
