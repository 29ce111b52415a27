package org.gatesieve.learn.layers;

/** What a tensor is for: decides its learning rate and its share of the KL penalty. */
public enum TensorRole {
  WEIGHT,
  BIAS,
  /** z^voc. */
  WORD_GROUP,
  /** z^gates. */
  GATE_GROUP,
  /** z^x. */
  INPUT_GROUP,
  /** z^h. */
  HIDDEN_GROUP;

  boolean isGroup() {
    return this != WEIGHT && this != BIAS;
  }
}
