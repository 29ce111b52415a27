package org.gatesieve.learn.training;

import java.io.Serializable;
import org.gatesieve.learn.layers.RecurrentState;

/**
 * h and c with which the next window of a shard's text begins; it travels from round to round.
 *
 * @param hidden H
 * @param state h, windows × H; empty before the first step and where no state is carried
 * @param cell c, windows × H
 */
public record StreamState(int hidden, float[] state, float[] cell) implements Serializable {

  /** The state before the first step. */
  public static StreamState none(int hidden) {
    return new StreamState(hidden, new float[0], new float[0]);
  }

  static StreamState of(RecurrentState state) {
    return new StreamState(state.hidden(), state.state(), state.cell());
  }

  RecurrentState copy() {
    return new RecurrentState(hidden, state.clone(), cell.clone());
  }

  /**
   * The state of the hidden neurons that are left.
   *
   * @param neurons ascending indices of the survivors
   */
  public StreamState keep(int[] neurons) {
    return new StreamState(neurons.length, keep(state, neurons), keep(cell, neurons));
  }

  private float[] keep(float[] values, int[] neurons) {
    int rows = values.length / hidden;
    float[] kept = new float[rows * neurons.length];
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < neurons.length; i++) {
        kept[row * neurons.length + i] = values[row * hidden + neurons[i]];
      }
    }
    return kept;
  }
}
