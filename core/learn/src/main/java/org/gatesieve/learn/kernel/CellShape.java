package org.gatesieve.learn.kernel;

import org.gatesieve.compact.model.GateActivation;

/**
 * Hidden units and gate nonlinearity of an LSTM cell. Rows of 4H hold the gates i, f, g, o in
 * blocks of H.
 */
public record CellShape(int hidden, GateActivation activation) {
  /** 4H. */
  public int gates() {
    return 4 * hidden;
  }
}
