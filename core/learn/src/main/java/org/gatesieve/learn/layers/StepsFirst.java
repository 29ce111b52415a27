package org.gatesieve.learn.layers;

import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.gatesieve.learn.memory.FloatBlock;
import org.nd4j.linalg.api.ndarray.INDArray;

/** DL4J's objects × features × steps arrays in the order of computation. */
final class StepsFirst {
  private StepsFirst() {}

  /**
   * A contiguous steps × objects × features array: the same memory when the array was laid out that
   * way, as between the layers of this package, and a copy otherwise.
   *
   * @param type says how long a copy has to last
   */
  static INDArray of(INDArray objectsFeaturesSteps, ArrayType type, LayerWorkspaceMgr workspaces) {
    INDArray stepsFirst = objectsFeaturesSteps.permute(2, 0, 1);
    return FloatBlock.isRowMajor(stepsFirst) ? stepsFirst : workspaces.dup(type, stepsFirst, 'c');
  }
}
