package org.gatesieve.learn.elastic;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.gatesieve.learn.memory.FloatBlock;
import org.nd4j.linalg.learning.AdamUpdater;

/** One parameter of a network, with Adam's mean of its squared gradients, as matrices. */
final class AdamParameter {
  private final MultiLayerNetwork network;
  private final int offset;
  private final int length;
  private final UpdaterBlock block;

  private AdamParameter(MultiLayerNetwork network, int offset, int length) {
    this.network = network;
    this.offset = offset;
    this.length = length;
    block = block(network, offset);
    if (!(block.getGradientUpdater() instanceof AdamUpdater)) {
      throw new IllegalArgumentException("Only what Adam remembers can be rotated");
    }
  }

  /** The parameter of that name; empty when the network has none, because it is constant. */
  static Optional<AdamParameter> of(MultiLayerNetwork network, String key) {
    int offset = 0;
    for (var parameter : network.paramTable().entrySet()) {
      int length = Math.toIntExact(parameter.getValue().length());
      if (parameter.getKey().substring(parameter.getKey().indexOf('_') + 1).equals(key)) {
        return Optional.of(new AdamParameter(network, offset, length));
      }
      offset += length;
    }
    return Optional.empty();
  }

  private static UpdaterBlock block(MultiLayerNetwork network, int offset) {
    List<UpdaterBlock> blocks =
        ((BaseMultiLayerUpdater<?>) network.getUpdater()).getUpdaterBlocks();
    return blocks.stream()
        .filter(b -> b.getParamOffsetStart() <= offset && offset < b.getParamOffsetEnd())
        .findFirst()
        .orElseThrow();
  }

  RealMatrix values(int columns) {
    return read(FloatBlock.of(network.params()), offset, columns);
  }

  RealMatrix squares(int columns) {
    return read(state(), firstSquare(), columns);
  }

  /**
   * Overwrites the parameter. The mean gradient, a memory of ten steps, starts again from zero:
   * beside the mean square this makes the first steps smaller, never larger.
   */
  void write(RealMatrix values, RealMatrix squares) {
    write(FloatBlock.of(network.params()), offset, values);
    FloatBlock state = state();
    state.write(firstMean(), new float[length], 0, length);
    write(state, firstSquare(), squares);
  }

  private FloatBlock state() {
    return FloatBlock.of(network.getUpdater().getStateViewArray());
  }

  /** Adam keeps the means of a whole block before the mean squares. */
  private int firstMean() {
    return block.getUpdaterViewOffsetStart() + offset - block.getParamOffsetStart();
  }

  private int firstSquare() {
    return firstMean() + block.getParamOffsetEnd() - block.getParamOffsetStart();
  }

  private RealMatrix read(FloatBlock source, int from, int columns) {
    float[] values = new float[length];
    source.read(from, values, 0, length);
    RealMatrix matrix = MatrixUtils.createRealMatrix(length / columns, columns);
    for (int i = 0; i < length; i++) {
      matrix.setEntry(i / columns, i % columns, values[i]);
    }
    return matrix;
  }

  private void write(FloatBlock target, int from, RealMatrix matrix) {
    int columns = matrix.getColumnDimension();
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) matrix.getEntry(i / columns, i % columns);
    }
    target.write(from, values, 0, length);
  }
}
