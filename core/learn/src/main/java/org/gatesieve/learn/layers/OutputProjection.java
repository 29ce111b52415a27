package org.gatesieve.learn.layers;

import org.gatesieve.learn.memory.FloatBlock;
import org.gatesieve.learn.memory.MatrixProduct;
import org.gatesieve.learn.noise.NoiseStream;
import org.gatesieve.learn.noise.RandomNumbers;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * y = h W^d + b^d with sampled weights, or by local reparametrisation: y = hμ + sqrt(h²σ² + 1e-8) ζ
 * with one ζ per object and unit (METHOD §2).
 */
final class OutputProjection {
  private static final float VARIANCE_FLOOR = 1e-8f;

  private final LayerTensors tensors;
  private final VariationalTensor weights;
  private final WeightSample sample;
  private final boolean localReparametrisation;
  private final int hidden;
  private final int outputs;
  private final float[] bias;
  private final RandomNumbers random = new RandomNumbers();
  private FloatBlock state;
  private FloatBlock squaredState;
  private FloatBlock preactivation;
  private FloatBlock variance;
  private FloatBlock toState;
  private FloatBlock toVariance;
  private FloatBlock toSquaredState;
  private FloatBlock sigmaSquared;
  private float[] noise = new float[0];
  private float[] deviation = new float[0];
  private int objects;
  private boolean local;

  OutputProjection(SparseOutput configuration, LayerTensors tensors) {
    this.tensors = tensors;
    weights = tensors.get(Parameters.OUTPUT_WEIGHTS);
    sample = new WeightSample(weights);
    localReparametrisation = configuration.localReparametrisation();
    hidden = (int) configuration.getNIn();
    outputs = (int) configuration.getNOut();
    bias = new float[outputs];
  }

  /**
   * Preactivations of the output units.
   *
   * @param input h, objects × H; kept until the backward pass
   * @return y, objects × K, not used again by this class
   */
  INDArray forward(INDArray input, SampledStep sampled) {
    state = FloatBlock.of(input);
    objects = (int) input.size(0);
    local = sampled.training() && localReparametrisation && weights.spec().isVariational();
    NoiseStream stream =
        sampled.training() ? tensors.noise(Parameters.OUTPUT_WEIGHTS, sampled.step()) : null;
    sample.draw(local ? null : stream);
    preactivation = FloatBlock.allocate(objects * outputs);
    MatrixProduct.multiply(
        objects, outputs, hidden, state, 0, sample.block(), 0f, preactivation, 0);
    float[] values = read(preactivation, objects * outputs);
    if (local) {
      addDeviation(stream, values);
    }
    tensors.get(Parameters.OUTPUT_BIAS).mean().read(0, bias, 0, outputs);
    for (int i = 0; i < values.length; i++) {
      values[i] += bias[i % outputs];
    }
    preactivation.write(0, values, 0, values.length);
    return preactivation.view(objects, outputs);
  }

  private void addDeviation(NoiseStream stream, float[] values) {
    squaredState = squared(state, squaredState, objects * hidden);
    sigmaSquared = FloatBlock.atLeast(sigmaSquared, hidden * outputs);
    float[] sigma = read(weights.logSigma(), hidden * outputs);
    for (int i = 0; i < sigma.length; i++) {
      sigma[i] = (float) Math.exp(2 * sigma[i]);
    }
    sigmaSquared.write(0, sigma, 0, sigma.length);
    variance = FloatBlock.atLeast(variance, objects * outputs);
    MatrixProduct.multiply(
        objects, outputs, hidden, squaredState, 0, sigmaSquared, 0f, variance, 0);
    noise = new float[values.length];
    random.normal(stream, 0, noise, 0, values.length);
    deviation = read(variance, values.length);
    for (int i = 0; i < values.length; i++) {
      deviation[i] = (float) Math.sqrt(deviation[i] + VARIANCE_FLOOR);
      values[i] += deviation[i] * noise[i];
    }
  }

  private FloatBlock squared(FloatBlock source, FloatBlock target, int count) {
    float[] values = read(source, count);
    for (int i = 0; i < count; i++) {
      values[i] *= values[i];
    }
    FloatBlock squares = FloatBlock.atLeast(target, count);
    squares.write(0, values, 0, count);
    return squares;
  }

  /**
   * Writes the gradients of W^d and b^d.
   *
   * @param delta ∂L/∂y, objects × K
   * @return ∂L/∂h, objects × H; valid until the next backward pass
   */
  INDArray backward(INDArray delta) {
    FloatBlock toOutput = FloatBlock.of(delta);
    float[] deltas = read(toOutput, objects * outputs);
    writeBiasGradient(deltas);
    MatrixProduct.transposedMultiply(hidden, outputs, objects, state, toOutput, sample.gradient());
    toState = FloatBlock.atLeast(toState, objects * hidden);
    MatrixProduct.multiplyTransposed(
        objects, hidden, outputs, toOutput, 0, sample.block(), 0f, toState, 0);
    if (local) {
      throughVariance(deltas);
    } else {
      sample.writeLogSigmaGradient();
    }
    return toState.view(objects, hidden);
  }

  private void writeBiasGradient(float[] deltas) {
    float[] sums = new float[outputs];
    for (int i = 0; i < deltas.length; i++) {
      sums[i % outputs] += deltas[i];
    }
    tensors.get(Parameters.OUTPUT_BIAS).meanGradient().write(0, sums, 0, outputs);
  }

  /** ∂L/∂(variance) = δ ζ / (2 sd); ∂σ²/∂s = 2σ²; ∂variance/∂h = 2hσ². */
  private void throughVariance(float[] deltas) {
    for (int i = 0; i < deltas.length; i++) {
      deltas[i] *= noise[i] / deviation[i];
    }
    toVariance = FloatBlock.atLeast(toVariance, deltas.length);
    toVariance.write(0, deltas, 0, deltas.length);
    MatrixProduct.transposedMultiply(
        hidden, outputs, objects, squaredState, toVariance, weights.logSigmaGradient());
    multiplyInPlace(weights.logSigmaGradient(), sigmaSquared, hidden * outputs);
    toSquaredState = FloatBlock.atLeast(toSquaredState, objects * hidden);
    MatrixProduct.multiplyTransposed(
        objects, hidden, outputs, toVariance, 0, sigmaSquared, 0f, toSquaredState, 0);
    multiplyInPlace(toSquaredState, state, objects * hidden);
    addInPlace(toState, toSquaredState, objects * hidden);
  }

  private static void multiplyInPlace(FloatBlock target, FloatBlock factor, int count) {
    float[] values = read(target, count);
    float[] factors = read(factor, count);
    for (int i = 0; i < count; i++) {
      values[i] *= factors[i];
    }
    target.write(0, values, 0, count);
  }

  private static void addInPlace(FloatBlock target, FloatBlock summand, int count) {
    float[] values = read(target, count);
    float[] summands = read(summand, count);
    for (int i = 0; i < count; i++) {
      values[i] += summands[i];
    }
    target.write(0, values, 0, count);
  }

  private static float[] read(FloatBlock block, int count) {
    float[] values = new float[count];
    block.read(0, values, 0, count);
    return values;
  }
}
