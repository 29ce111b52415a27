package org.gatesieve.job.config;

/** What the network is trained for. */
public enum Task {
  /** One label for a document, read from the last hidden state. */
  CLASSIFICATION
}
