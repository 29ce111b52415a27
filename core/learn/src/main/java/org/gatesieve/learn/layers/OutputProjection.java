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
 * and goes through at once; all hidden states of a language model go through in portions, so that
 * their preactivations, thousands per row, never leave the cache.
 */
final class OutputProjection {
  /** Preactivations of a portion: a few megabytes. */
  private static final int PORTION = 1 << 20;

  /** Below it matrix products lose their speed. */
  private static final int FEWEST_ROWS = 64;

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
  private int[] portionLabels = new int[0];
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
   * Writes the gradients of W^d and b^d.
   *
   * @return ∂L/∂h, objects × H; valid until the next backward pass
   */
  FloatBlock backward() {
    toStates = FloatBlock.atLeast(toStates, rows * hidden);
    backwardOfPortion();
    finish();
    return toStates;
  }

  /**
   * Loss and gradients of all rows.
   *
   * @param states h, rows × H, step after step
   * @param labels one unit per row
   * @return Σ cross-entropy over the rows, in nats
   */
  double train(FloatBlock states, int objects, int allRows, int[] labels, SampledStep sampled) {
    begin(states, objects, sampled);
    toStates = FloatBlock.atLeast(toStates, allRows * hidden);
    double loss = 0;
    for (int from = 0; from < allRows; from += portion()) {
      loss += lossOfPortion(from, Math.min(portion(), allRows - from), labels);
      backwardOfPortion();
    }
    finish();
    return loss;
  }

  /**
   * Loss of all rows, without gradients.
   *
   * @param next sees the probabilities of every row
   * @return Σ cross-entropy over the rows, in nats
   */
  double score(
      FloatBlock states,
      int objects,
      int allRows,
      int[] labels,
      SampledStep sampled,
      NextTokens next) {
    begin(states, objects, sampled);
    double loss = 0;
    for (int from = 0; from < allRows; from += portion()) {
      loss += lossOfPortion(from, Math.min(portion(), allRows - from), labels);
      for (int row = 0; row < rows; row++) {
        // The gradient, but for the label, is the probability.
        values[row * outputs + portionLabels[row]] += 1f;
        next.accept((from + row) % objects, (from + row) / objects, values, row * outputs);
      }
    }
    return loss;
  }

  private double lossOfPortion(int from, int count, int[] labels) {
    forward(from, count);
    portionLabels = portionLabels.length < count ? new int[count] : portionLabels;
    System.arraycopy(labels, from, portionLabels, 0, count);
    return loss(portionLabels);
  }

  /** Rows whose preactivations take a few megabytes. */
  private int portion() {
    return Math.max(FEWEST_ROWS, PORTION / outputs);
  }

  /** ∂L/∂h of what {@link #train} has seen, rows × H. */
  FloatBlock stateGradient() {
    return toStates;
  }

  private void backwardOfPortion() {
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

  private void finish() {
    tensors.get(Parameters.OUTPUT_BIAS).meanGradient().write(0, biasGradient, 0, outputs);
    if (local) {
      deviation.writeLogSigmaGradient();
    } else {
      sample.writeLogSigmaGradient();
    }
  }
}
