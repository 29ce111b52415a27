package org.gatesieve.compact.model;

/** How the output layer turns preactivations into probabilities. */
public enum OutputActivation {
  /** One unit per label. */
  SOFTMAX,
  /** A single unit that gives the probability of the second of two labels. */
  SIGMOID
}
