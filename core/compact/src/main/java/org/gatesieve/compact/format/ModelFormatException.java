package org.gatesieve.compact.format;

import java.io.IOException;

/** Bytes that are no readable model file; the message says what is wrong and where. */
public final class ModelFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  ModelFormatException(String message) {
    super(message);
  }

  ModelFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
