package org.gatesieve.learn.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The columns of W^x, W^h and z^gates that a network still has, among the 4H of i, f, g, o. A gate
 * without a column is a constant of its bias (METHOD §4, step 4).
 *
 * @param hidden H
 * @param live ascending columns; the array must not be written to
 */
public record GateColumns(int hidden, int[] live) {

  /** Every gate of {@code hidden} neurons. */
  public static GateColumns all(int hidden) {
    return new GateColumns(hidden, IntStream.range(0, 4 * hidden).toArray());
  }

  /** How many columns there are. */
  public int count() {
    return live.length;
  }

  /** Whether no gate is constant. */
  public boolean isWhole() {
    return live.length == 4 * hidden;
  }

  /** Writes rows × columns to rows × 4H, with zeros where there is no column. */
  public void spread(float[] columns, float[] gates, int rows) {
    Arrays.fill(gates, 0, rows * 4 * hidden, 0f);
    for (int row = 0; row < rows; row++) {
      int from = row * live.length;
      int to = row * 4 * hidden;
      for (int i = 0; i < live.length; i++) {
        gates[to + live[i]] = columns[from + i];
      }
    }
  }

  /** Writes of rows × 4H what has a column, to rows × columns. */
  public void gather(float[] gates, float[] columns, int rows) {
    for (int row = 0; row < rows; row++) {
      int from = row * 4 * hidden;
      int to = row * live.length;
      for (int i = 0; i < live.length; i++) {
        columns[to + i] = gates[from + live[i]];
      }
    }
  }
}
