package org.gatesieve.compact.model;

/** The four gates of an LSTM, in the order in which every weight matrix stores their columns. */
public enum GateKind {
  INPUT("i"),
  FORGET("f"),
  CANDIDATE("g"),
  OUTPUT("o");

  private final String symbol;

  GateKind(String symbol) {
    this.symbol = symbol;
  }

  /** The letter that the literature uses: i, f, g or o. */
  public String symbol() {
    return symbol;
  }
}
