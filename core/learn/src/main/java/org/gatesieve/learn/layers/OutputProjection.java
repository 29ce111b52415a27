package org.gatesieve.learn.layers;

import java.util.Arrays;
import org.gatesieve.learn.kernel.CrossEntropyKernel;
import org.gatesieve.learn.kernel.Kernels;
import org.gatesieve.learn.memory.FloatBlock;
import org.gatesieve.learn.memory.MatrixProduct;
import org.gatesieve.learn.noise.NoiseStream;

/**
 * y = h W^d + b^d with sampled weights, or by local reparametrisation: y = hμ + sqrt(h²σ² + 1e-8) ζ
 * with one ζ per object and unit (METHOD §2).
 */
final class OutputProjection {
  private final LayerTensors tensors;
  private final VariationalTensor weights;
  private final WeightSample sample;
  private final boolean localReparametrisation;
  private final int hidden;
  private final int outputs;
  private final CrossEntropyKernel crossEntropy = Kernels.create().crossEntropy();
  private final OutputDeviation deviation;
  private final float[] bias;
  private final float[] biasGradient;
  private FloatBlock state;
  private FloatBlock preactivation;
  private FloatBlock toState;
  private float[] values = new float[0];
  private int objects;
  private boolean local;

  OutputProjection(SparseOutput configuration, LayerTensors tensors) {
    this.tensors = tensors;
    weights = tensors.get(Parameters.OUTPUT_WEIGHTS);
    sample = new WeightSample(weights);
    localReparametrisation = configuration.localReparametrisation();
    hidden = (int) configuration.getNIn();
    outputs = (int) configuration.getNOut();
    deviation = new OutputDeviation(weights, hidden, outputs);
    bias = new float[outputs];
    biasGradient = new float[outputs];
  }

  /**
   * Computes the preactivations of the output units.
   *
   * @param input h, objects × H; has to stay as it is until the backward pass
   * @return y, objects × K at its beginning; the gradient by y has to be written over it before the
   *     backward pass
   */
  float[] forward(FloatBlock input, int objects, SampledStep sampled) {
    state = input;
    this.objects = objects;
    int count = objects * outputs;
    local = sampled.training() && localReparametrisation && weights.spec().isVariational();
    NoiseStream noise = tensors.noise(Parameters.OUTPUT_WEIGHTS, sampled);
    sample.draw(local ? null : noise);
    preactivation = FloatBlock.atLeast(preactivation, count);
    MatrixProduct.multiply(
        objects, outputs, hidden, state, 0, sample.block(), 0f, preactivation, 0);
    values = values.length < count ? new float[count] : values;
    preactivation.read(0, values, 0, count);
    if (local) {
      deviation.add(state, objects, noise, values);
    }
    tensors.get(Parameters.OUTPUT_BIAS).mean().read(0, bias, 0, outputs);
    for (int from = 0; from < count; from += outputs) {
      for (int unit = 0; unit < outputs; unit++) {
        values[from + unit] += bias[unit];
      }
    }
    return values;
  }

  /**
   * The cross-entropy of what {@link #forward} has computed; its gradient takes the place of y.
   *
   * @param labels one per object: a number of a unit or, of a lone logistic unit, 0 or 1
   * @return Σ over the objects, in nats
   */
  double loss(int[] labels) {
    return outputs == 1
        ? crossEntropy.logistic(values, labels, objects)
        : crossEntropy.softmax(values, labels, objects, outputs);
  }

  /**
   * Writes the gradients of W^d and b^d.
   *
   * @return ∂L/∂h, objects × H; valid until the next backward pass
   */
  FloatBlock backward() {
    int count = objects * outputs;
    preactivation.write(0, values, 0, count);
    writeBiasGradient(count);
    MatrixProduct.transposedMultiply(
        hidden, outputs, objects, state, preactivation, sample.gradient());
    toState = FloatBlock.atLeast(toState, objects * hidden);
    MatrixProduct.multiplyTransposed(
        objects, hidden, outputs, preactivation, 0, sample.block(), 0f, toState, 0);
    if (local) {
      deviation.backward(values, toState);
    } else {
      sample.writeLogSigmaGradient();
    }
    return toState;
  }

  private void writeBiasGradient(int count) {
    Arrays.fill(biasGradient, 0f);
    for (int from = 0; from < count; from += outputs) {
      for (int unit = 0; unit < outputs; unit++) {
        biasGradient[unit] += values[from + unit];
      }
    }
    tensors.get(Parameters.OUTPUT_BIAS).meanGradient().write(0, biasGradient, 0, outputs);
  }
}
