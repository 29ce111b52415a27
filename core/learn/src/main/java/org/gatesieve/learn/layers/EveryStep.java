package org.gatesieve.learn.layers;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * DL4J's arrays of an output that is read on every step as rows of one that is read once: objects ×
 * features × steps as (steps · objects) × features, step after step. An array without steps stays
 * as it is.
 */
final class EveryStep {
  private EveryStep() {}

  /** Contiguous rows × features. */
  static INDArray rows(INDArray array) {
    return array.rank() == 2
        ? array.dup('c')
        : array
            .permute(2, 0, 1)
            .dup('c')
            .reshape('c', array.size(2) * array.size(0), array.size(1));
  }

  /**
   * The way back.
   *
   * @param rows rows × features
   * @param input an array with the objects and steps, or objects alone
   */
  static INDArray asInput(INDArray rows, INDArray input) {
    return input.rank() == 2
        ? rows
        : rows.reshape('c', input.size(2), input.size(0), rows.size(1)).permute(1, 2, 0);
  }

  /** A mask, objects × steps or objects × 1, as one number per row. */
  static INDArray column(INDArray mask) {
    return mask.transpose().dup('c').reshape('c', mask.length(), 1);
  }
}
