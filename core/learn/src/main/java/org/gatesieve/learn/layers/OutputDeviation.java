package org.gatesieve.learn.layers;

import org.gatesieve.learn.memory.FloatBlock;
import org.gatesieve.learn.memory.MatrixProduct;
import org.gatesieve.learn.noise.NoiseStream;
import org.gatesieve.learn.noise.RandomNumbers;

/**
 * What local reparametrisation adds to the means: sqrt(h²σ² + 1e-8) ζ with one ζ per object and
 * unit (METHOD §2).
 */
final class OutputDeviation {
  private static final float VARIANCE_FLOOR = 1e-8f;

  private final VariationalTensor weights;
  private final int hidden;
  private final int outputs;
  private final RandomNumbers random = new RandomNumbers();
  private final float[] variances;
  private final float[] logSigmaGradient;
  private int objects;
  private float[] states = new float[0];
  private float[] stateRoom = new float[0];
  private float[] noise = new float[0];
  private float[] deviations = new float[0];
  private FloatBlock squaredState;
  private FloatBlock sigmaSquared;
  private FloatBlock variance;
  private FloatBlock toSquaredState;

  OutputDeviation(VariationalTensor weights, int hidden, int outputs) {
    this.weights = weights;
    this.hidden = hidden;
    this.outputs = outputs;
    int count = weights.spec().isVariational() ? hidden * outputs : 0;
    variances = new float[count];
    logSigmaGradient = new float[count];
  }

  /** Adds the deviations of {@code objects} rows of h to their preactivations. */
  void add(FloatBlock state, int objects, NoiseStream stream, float[] preactivation) {
    this.objects = objects;
    int count = objects * outputs;
    reserve(objects * hidden, count);
    readVariances();
    state.read(0, states, 0, objects * hidden);
    for (int i = 0; i < objects * hidden; i++) {
      stateRoom[i] = states[i] * states[i];
    }
    squaredState.write(0, stateRoom, 0, objects * hidden);
    MatrixProduct.multiply(
        objects, outputs, hidden, squaredState, 0, sigmaSquared, 0f, variance, 0);
    variance.read(0, deviations, 0, count);
    random.normal(stream, 0, noise, 0, count);
    for (int i = 0; i < count; i++) {
      deviations[i] = (float) Math.sqrt(deviations[i] + VARIANCE_FLOOR);
      preactivation[i] += deviations[i] * noise[i];
    }
  }

  private void reserve(int stateCount, int outputCount) {
    if (states.length < stateCount) {
      states = new float[stateCount];
      stateRoom = new float[stateCount];
    }
    if (noise.length < outputCount) {
      noise = new float[outputCount];
      deviations = new float[outputCount];
    }
    squaredState = FloatBlock.atLeast(squaredState, stateCount);
    toSquaredState = FloatBlock.atLeast(toSquaredState, stateCount);
    sigmaSquared = FloatBlock.atLeast(sigmaSquared, hidden * outputs);
    variance = FloatBlock.atLeast(variance, outputCount);
  }

  private void readVariances() {
    weights.logSigma().read(0, variances, 0, variances.length);
    for (int i = 0; i < variances.length; i++) {
      variances[i] = (float) Math.exp(2 * variances[i]);
    }
    sigmaSquared.write(0, variances, 0, variances.length);
  }

  /**
   * Writes the gradient of ln σ and adds to that of h. ∂L/∂(variance) = δ ζ / (2 sd); ∂σ²/∂s = 2σ²;
   * ∂variance/∂h = 2hσ².
   *
   * @param toPreactivation δ = ∂L/∂y, objects × K; overwritten
   * @param toState ∂L/∂h, objects × H
   */
  void backward(float[] toPreactivation, FloatBlock toState) {
    int count = objects * outputs;
    for (int i = 0; i < count; i++) {
      toPreactivation[i] *= noise[i] / deviations[i];
    }
    FloatBlock toVariance = variance;
    toVariance.write(0, toPreactivation, 0, count);
    MatrixProduct.transposedMultiply(
        hidden, outputs, objects, squaredState, toVariance, weights.logSigmaGradient());
    scaleLogSigmaGradient();
    MatrixProduct.multiplyTransposed(
        objects, hidden, outputs, toVariance, 0, sigmaSquared, 0f, toSquaredState, 0);
    int stateCount = objects * hidden;
    toSquaredState.read(0, stateRoom, 0, stateCount);
    for (int i = 0; i < stateCount; i++) {
      states[i] *= stateRoom[i];
    }
    toState.read(0, stateRoom, 0, stateCount);
    for (int i = 0; i < stateCount; i++) {
      stateRoom[i] += states[i];
    }
    toState.write(0, stateRoom, 0, stateCount);
  }

  private void scaleLogSigmaGradient() {
    weights.logSigmaGradient().read(0, logSigmaGradient, 0, logSigmaGradient.length);
    for (int i = 0; i < variances.length; i++) {
      logSigmaGradient[i] *= variances[i];
    }
    weights.logSigmaGradient().write(0, logSigmaGradient, 0, logSigmaGradient.length);
  }
}
