package org.gatesieve.learn.layers;

/** What a tensor is for: decides its learning rate and its share of the KL penalty. */
public enum TensorRole {
  WEIGHT,
  BIAS,
  /** z^voc. */
  WORD_GROUP,
  /** z^gates. */
  GATE_GROUP,
  /** z^x and z^h. */
  NEURON_GROUP;

  boolean isGroup() {
    return this == WORD_GROUP || this == GATE_GROUP || this == NEURON_GROUP;
  }
}
