package org.gatesieve.learn.elastic;

import java.util.Optional;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.learn.layers.Moments;
import org.gatesieve.learn.memory.FloatBlock;
import org.gatesieve.learn.training.AdamMoments;

/** One parameter of a network, with Adam's mean of its squared gradients, as matrices. */
final class AdamParameter {
  private final FloatBlock parameter;
  private final Moments moments;

  private AdamParameter(FloatBlock parameter, Moments moments) {
    this.parameter = parameter;
    this.moments = moments;
  }

  /** The parameter of that name; empty when the network has none, because it is constant. */
  static Optional<AdamParameter> of(MultiLayerNetwork network, String key) {
    return network.paramTable().keySet().stream()
        .filter(name -> name.substring(name.indexOf('_') + 1).equals(key))
        .map(
            name ->
                new AdamParameter(
                    FloatBlock.of(network.getParam(name)), AdamMoments.of(network).get(name)))
        .findFirst();
  }

  RealMatrix values(int columns) {
    return read(parameter, 0, columns);
  }

  RealMatrix squares(int columns) {
    return read(moments.state(), moments.second(), columns);
  }

  /**
   * Overwrites the parameter. The mean gradient, a memory of ten steps, starts again from zero:
   * beside the mean square this makes the first steps smaller, never larger.
   */
  void write(RealMatrix values, RealMatrix squares) {
    write(parameter, 0, values);
    moments.state().write(moments.first(), new float[parameter.length()], 0, parameter.length());
    write(moments.state(), moments.second(), squares);
  }

  private RealMatrix read(FloatBlock source, int from, int columns) {
    float[] values = new float[parameter.length()];
    source.read(from, values, 0, values.length);
    RealMatrix matrix = MatrixUtils.createRealMatrix(values.length / columns, columns);
    for (int i = 0; i < values.length; i++) {
      matrix.setEntry(i / columns, i % columns, values[i]);
    }
    return matrix;
  }

  private static void write(FloatBlock target, int from, RealMatrix matrix) {
    int columns = matrix.getColumnDimension();
    float[] values = new float[matrix.getRowDimension() * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) matrix.getEntry(i / columns, i % columns);
    }
    target.write(from, values, 0, values.length);
  }
}
