package org.gatesieve.benchmarks;

import java.io.IOException;
import java.nio.file.Path;

/** A program that a benchmark started has failed, and its log says why. */
public final class FailedProcessException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param what has happened to which program
   * @param log what the program has printed
   */
  public FailedProcessException(String what, Path log) {
    super(what + "; " + log + " says why");
  }
}
