package org.gatesieve.learn.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.learn.layers.Parameters;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Where means and ln σ lie in DL4J's flat parameters and how long its updater state is; for layers
 * other than ours everything is a plain value.
 *
 * @param blocks cover every parameter exactly once
 * @param updaterLength length of the flat updater state
 */
public record ParameterLayout(List<ParameterBlock> blocks, int updaterLength) {

  public static ParameterLayout of(MultiLayerNetwork network) {
    Map<String, Integer> offsets = new HashMap<>();
    int offset = 0;
    for (Map.Entry<String, INDArray> parameter : network.paramTable().entrySet()) {
      offsets.put(parameter.getKey(), offset);
      offset = Math.addExact(offset, Math.toIntExact(parameter.getValue().length()));
    }
    List<ParameterBlock> blocks = new ArrayList<>();
    network
        .paramTable()
        .forEach(
            (key, values) -> {
              if (!Parameters.isLogSigma(key)) {
                int logSigma = offsets.getOrDefault(Parameters.logSigma(key), ParameterBlock.NONE);
                blocks.add(new ParameterBlock(offsets.get(key), (int) values.length(), logSigma));
              }
            });
    INDArray updater = network.getUpdater().getStateViewArray();
    return new ParameterLayout(List.copyOf(blocks), updater == null ? 0 : (int) updater.length());
  }
}
