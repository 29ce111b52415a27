package org.gatesieve.learn.posterior;

/** How one kind of weight or group variable is learnt (METHOD §1). */
public enum Treatment {
  /** L: log-uniform prior, normal posterior. */
  VARIATIONAL('L'),
  /** D: a plain learned value. */
  DETERMINISTIC('D'),
  /** C: the constant 1; group variables only. */
  CONSTANT('C');

  private final char letter;

  Treatment(char letter) {
    this.letter = letter;
  }

  /** The letter of METHOD §1. */
  public char letter() {
    return letter;
  }
}
