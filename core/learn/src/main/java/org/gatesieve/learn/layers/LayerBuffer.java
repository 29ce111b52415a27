package org.gatesieve.learn.layers;

import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;

/** How a layer's own buffers become arrays that DL4J passes on. */
final class LayerBuffer {
  private LayerBuffer() {}

  /**
   * A contiguous row-major buffer as it is where the network runs without workspaces; where DL4J
   * insists on finding its arrays in a workspace, a copy in there.
   */
  static INDArray given(INDArray buffer, ArrayType type, LayerWorkspaceMgr workspaces) {
    return workspaces.isScopedOut(type) ? buffer : workspaces.dup(type, buffer, 'c');
  }

  /** As {@link #given}, a steps × objects × features buffer as objects × features × steps. */
  static INDArray givenBySteps(INDArray buffer, ArrayType type, LayerWorkspaceMgr workspaces) {
    return given(buffer, type, workspaces).permute(1, 2, 0);
  }
}
