package org.gatesieve.compact.model;

/** The four gates of an LSTM, in the order in which every weight matrix stores their columns. */
public enum GateKind {
  INPUT("i", 0),
  FORGET("f", 1),
  CANDIDATE("g", 2),
  OUTPUT("o", 3);

  private final String symbol;
  private final int block;

  GateKind(String symbol, int block) {
    this.symbol = symbol;
    this.block = block;
  }

  /** The letter that the literature uses: i, f, g or o. */
  public String symbol() {
    return symbol;
  }

  /** Position of the gate's block of H among the 4H columns of a weight matrix. */
  public int block() {
    return block;
  }
}
