package org.gatesieve.learn.elastic;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.RealMatrix;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.learn.layers.Parameters;

/** Puts the images of E, W^x and z^x into a network with fewer inputs. */
final class RotatedTensors {
  private final MultiLayerNetwork before;
  private final MultiLayerNetwork after;

  RotatedTensors(MultiLayerNetwork before, MultiLayerNetwork after) {
    this.before = before;
    this.after = after;
  }

  /**
   * Constant and deterministic tensors have fewer parameters; what a network does not have is left
   * out.
   *
   * <p>{@code layout} below turns the old inputs of a tensor into columns, and the new ones back.
   *
   * @param inputs those of the network before
   * @param gates columns of W^x
   */
  void write(int inputs, int gates, InputBasis basis) {
    UnaryOperator<RealMatrix> same = UnaryOperator.identity();
    UnaryOperator<RealMatrix> transposed = RealMatrix::transpose;
    UnaryOperator<RealMatrix> ones = groups -> Elementwise.ones(1, basis.count());
    writeMeans(Parameters.EMBEDDING, inputs, same, basis.embedding()::means, basis.embedding());
    writeLogSigmas(Parameters.EMBEDDING, inputs, same, basis.embedding());
    LinearImage weights = basis.inputWeights();
    writeMeans(Parameters.INPUT_WEIGHTS, gates, transposed, weights::means, weights);
    writeLogSigmas(Parameters.INPUT_WEIGHTS, gates, transposed, weights);
    writeMeans(Parameters.INPUT_GROUPS, inputs, same, ones, basis.inputGroups());
    writeLogSigmas(Parameters.INPUT_GROUPS, inputs, same, basis.inputGroups());
  }

  private void writeMeans(
      String key,
      int columns,
      UnaryOperator<RealMatrix> layout,
      UnaryOperator<RealMatrix> values,
      LinearImage image) {
    Optional<AdamParameter> means = AdamParameter.of(before, key);
    if (means.isPresent()) {
      write(
          key,
          layout,
          values.apply(layout.apply(means.get().values(columns))),
          image.squares(layout.apply(means.get().squares(columns))));
    }
  }

  private void writeLogSigmas(
      String key, int columns, UnaryOperator<RealMatrix> layout, LinearImage image) {
    Optional<AdamParameter> logSigmas = AdamParameter.of(before, Parameters.logSigma(key));
    if (logSigmas.isPresent()) {
      RealMatrix variances =
          Elementwise.apply(s -> Math.exp(2 * s), layout.apply(logSigmas.get().values(columns)));
      write(
          Parameters.logSigma(key),
          layout,
          Elementwise.apply(variance -> Math.log(variance) / 2, image.variances(variances)),
          image.logSigmaSquares(layout.apply(logSigmas.get().squares(columns)), variances));
    }
  }

  private void write(
      String key, UnaryOperator<RealMatrix> layout, RealMatrix values, RealMatrix squares) {
    AdamParameter.of(after, key).orElseThrow().write(layout.apply(values), layout.apply(squares));
  }
}
