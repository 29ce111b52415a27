package org.gatesieve.learn.training;

import java.util.HashMap;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.gatesieve.learn.layers.Moments;
import org.gatesieve.learn.memory.FloatBlock;
import org.nd4j.linalg.learning.AdamUpdater;

/** Where DL4J keeps the moments of a network that is trained with Adam. */
public final class AdamMoments {
  private AdamMoments() {}

  /**
   * By the names of {@link MultiLayerNetwork#paramTable()}. Of a block of parameters that share a
   * rate, DL4J keeps all m, then all v.
   *
   * @throws IllegalArgumentException if a parameter has another updater
   */
  public static Map<String, Moments> of(MultiLayerNetwork network) {
    BaseMultiLayerUpdater<?> updater = (BaseMultiLayerUpdater<?>) network.getUpdater();
    FloatBlock state = FloatBlock.of(updater.getStateViewArray());
    Map<String, Moments> moments = new HashMap<>();
    for (UpdaterBlock block : updater.getUpdaterBlocks()) {
      if (!(block.getGradientUpdater() instanceof AdamUpdater)) {
        throw new IllegalArgumentException(
            "Only what Adam remembers has moments, not " + block.getGradientUpdater());
      }
      int length = block.getParamOffsetEnd() - block.getParamOffsetStart();
      for (UpdaterBlock.ParamState parameter : block.getLayersAndVariablesInBlock()) {
        int first =
            block.getUpdaterViewOffsetStart()
                + parameter.getParamOffsetStart()
                - block.getParamOffsetStart();
        int layer = ((Layer) parameter.getLayer()).getIndex();
        moments.put(
            layer + "_" + parameter.getParamName(), new Moments(state, first, first + length));
      }
    }
    return moments;
  }
}
