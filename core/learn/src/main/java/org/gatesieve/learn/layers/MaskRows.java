package org.gatesieve.learn.layers;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/** DL4J's feature masks in the order of computation. */
final class MaskRows {
  private MaskRows() {}

  /**
   * The mask as steps × objects.
   *
   * @param mask objects × steps, or null when nothing is masked
   */
  static float[] read(INDArray mask, int objects, int steps) {
    if (mask == null) {
      float[] ones = new float[objects * steps];
      Arrays.fill(ones, 1f);
      return ones;
    }
    if (mask.rank() != 2 || mask.size(0) != objects || mask.size(1) != steps) {
      throw new IllegalArgumentException(
          "Expected a mask of " + objects + " × " + steps + ", got " + mask.shapeInfoToString());
    }
    return mask.transpose().dup('c').reshape(mask.length()).toFloatVector();
  }
}
