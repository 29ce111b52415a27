package org.gatesieve.learn.layers;

import org.gatesieve.learn.posterior.Treatment;

/**
 * One tensor of a layer as DL4J parameters: {@code key} for the means, {@link #logSigmaKey} for ln
 * σ when it is variational, none at all when it is constant.
 *
 * @param key name of the DL4J parameter
 * @param rows inputs; 1 for a vector
 * @param columns outputs
 */
record TensorSpec(String key, TensorRole role, Treatment treatment, int rows, int columns) {
  static TensorSpec vector(String key, TensorRole role, Treatment treatment, int length) {
    return new TensorSpec(key, role, treatment, 1, length);
  }

  String logSigmaKey() {
    return Parameters.logSigma(key);
  }

  int length() {
    return Math.multiplyExact(rows, columns);
  }

  boolean isVariational() {
    return treatment == Treatment.VARIATIONAL;
  }

  boolean isConstant() {
    return treatment == Treatment.CONSTANT;
  }
}
