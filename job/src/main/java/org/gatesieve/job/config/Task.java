package org.gatesieve.job.config;

import java.util.Locale;

/** What the network is trained for. */
public enum Task {
  /** One label for a document, read from the last hidden state. */
  CLASSIFICATION,
  /** The next token of a running text, read from every hidden state. */
  LANGUAGE_MODEL;

  /** As the configuration and reports name it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
