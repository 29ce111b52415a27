package org.gatesieve.learn.layers;

import java.util.Arrays;

/** h and c of some objects between two windows of running text, objects × H each. */
public final class RecurrentState {
  private final int hidden;
  private float[] state;
  private float[] cell;

  /** The state zero. */
  public RecurrentState(int objects, int hidden) {
    this(hidden, new float[objects * hidden], new float[objects * hidden]);
  }

  /**
   * @param state h, objects × H
   * @param cell c, objects × H
   */
  public RecurrentState(int hidden, float[] state, float[] cell) {
    this.hidden = hidden;
    this.state = state;
    this.cell = cell;
  }

  public int hidden() {
    return hidden;
  }

  /** h, objects × H. */
  public float[] state() {
    return state;
  }

  /** c, objects × H. */
  public float[] cell() {
    return cell;
  }

  /** Begins anew with the state zero. */
  public void reset(int objects) {
    if (state.length != objects * hidden) {
      state = new float[objects * hidden];
      cell = new float[objects * hidden];
    }
    Arrays.fill(state, 0f);
    Arrays.fill(cell, 0f);
  }
}
