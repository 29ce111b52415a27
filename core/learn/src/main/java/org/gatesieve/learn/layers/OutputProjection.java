package org.gatesieve.learn.layers;

import java.util.Arrays;
import org.gatesieve.learn.kernel.CrossEntropyKernel;
import org.gatesieve.learn.kernel.Kernels;
import org.gatesieve.learn.memory.FloatBlock;
import org.gatesieve.learn.memory.MatrixProduct;
import org.gatesieve.learn.noise.NoiseStream;

/**
 * y = h W^d + b^d with sampled weights, or by local reparametrisation: y = hμ + sqrt(h²σ² + 1e-8) ζ
 * with one ζ per object and unit, shared over the time steps (METHOD §2).
 *
 * <p>A row is one object at one step, step after step. The last hidden state is one row per object
 * and goes through at once; {@link EveryStateOutput} takes all hidden states in portions.
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
  private FloatBlock states;
  private FloatBlock preactivation;
  private FloatBlock toStates;
  private float[] values = new float[0];
  private int first;
  private int rows;
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
   * Draws what a mini-batch shares.
   *
   * @param states h, rows × H; has to stay as it is until the backward pass
   * @param objects objects of the mini-batch
   */
  void begin(FloatBlock states, int objects, SampledStep sampled) {
    this.states = states;
    local = sampled.training() && localReparametrisation && weights.spec().isVariational();
    NoiseStream noise = tensors.noise(Parameters.OUTPUT_WEIGHTS, sampled);
    sample.draw(local ? null : noise);
    if (local) {
      deviation.draw(noise, objects);
    }
    tensors.get(Parameters.OUTPUT_BIAS).mean().read(0, bias, 0, outputs);
    Arrays.fill(biasGradient, 0f);
  }

  /**
   * Computes the preactivations of the output units of one row per object.
   *
   * @param input h, objects × H; has to stay as it is until the backward pass
   * @return y, objects × K at its beginning; the gradient by y has to be written over it before the
   *     backward pass
   */
  float[] forward(FloatBlock input, int objects, SampledStep sampled) {
    begin(input, objects, sampled);
    return forward(0, objects);
  }

  /** The same of some rows of what {@link #begin} was given. */
  float[] forward(int first, int rows) {
    this.first = first;
    this.rows = rows;
    int count = rows * outputs;
    preactivation = FloatBlock.atLeast(preactivation, count);
    MatrixProduct.multiply(
        rows, outputs, hidden, states, first * hidden, sample.block(), 0f, preactivation, 0);
    values = values.length < count ? new float[count] : values;
    preactivation.read(0, values, 0, count);
    if (local) {
      deviation.add(states, first, rows, values);
    }
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
   * @param labels one per row: a number of a unit or, of a lone logistic unit, 0 or 1
   * @return Σ over the rows, in nats
   */
  double loss(int[] labels) {
    return outputs == 1
        ? crossEntropy.logistic(values, labels, rows)
        : crossEntropy.softmax(values, labels, rows, outputs);
  }

  /**
   * Writes the gradients of W^d and b^d of all rows, which have gone through at once.
   *
   * @return ∂L/∂h, rows × H; valid until the next backward pass
   */
  FloatBlock backward() {
    FloatBlock gradient = stateGradient(rows);
    backwardOfPortion();
    finish();
    return gradient;
  }

  /** Room for ∂L/∂h of all rows of a mini-batch, rows × H. */
  FloatBlock stateGradient(int allRows) {
    toStates = FloatBlock.atLeast(toStates, allRows * hidden);
    return toStates;
  }

  /** K. */
  int outputs() {
    return outputs;
  }

  /**
   * Adds the gradients of the rows that {@link #forward} has computed last, after {@link #loss};
   * the first portion begins with row 0.
   */
  void backwardOfPortion() {
    int count = rows * outputs;
    preactivation.write(0, values, 0, count);
    for (int from = 0; from < count; from += outputs) {
      for (int unit = 0; unit < outputs; unit++) {
        biasGradient[unit] += values[from + unit];
      }
    }
    MatrixProduct.transposedMultiply(
        hidden,
        outputs,
        rows,
        states,
        first * hidden,
        preactivation,
        first == 0 ? 0f : 1f,
        sample.gradient());
    MatrixProduct.multiplyTransposed(
        rows, hidden, outputs, preactivation, 0, sample.block(), 0f, toStates, first * hidden);
    if (local) {
      deviation.backward(values, first, rows, toStates);
    }
  }

  /** Writes the gradients of W^d and b^d after the last portion. */
  void finish() {
    tensors.get(Parameters.OUTPUT_BIAS).meanGradient().write(0, biasGradient, 0, outputs);
    if (local) {
      deviation.writeLogSigmaGradient();
    } else {
      sample.writeLogSigmaGradient();
    }
  }
}
