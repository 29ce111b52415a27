package org.gatesieve.learn.layers;

import org.gatesieve.learn.memory.FloatBlock;
import org.gatesieve.learn.memory.MatrixProduct;
import org.gatesieve.learn.noise.NoiseStream;
import org.gatesieve.learn.noise.RandomNumbers;

/**
 * What local reparametrisation adds to the means: sqrt(h²σ² + 1e-8) ζ with one ζ per object and
 * unit, shared over the time steps (METHOD §2). Row r of h belongs to object r mod objects.
 */
final class OutputDeviation {
  private static final float VARIANCE_FLOOR = 1e-8f;

  private final VariationalTensor weights;
  private final int hidden;
  private final int outputs;
  private final RandomNumbers random = new RandomNumbers();
  private int objects;
  private float[] variances = new float[0];
  private float[] toVariances = new float[0];
  private float[] states = new float[0];
  private float[] stateRoom = new float[0];
  private float[] noise = new float[0];
  private float[] deviations = new float[0];
  private FloatBlock squaredStates;
  private FloatBlock sigmaSquared;
  private FloatBlock variance;
  private FloatBlock toSquaredStates;

  OutputDeviation(VariationalTensor weights, int hidden, int outputs) {
    this.weights = weights;
    this.hidden = hidden;
    this.outputs = outputs;
  }

  /** Draws ζ, one per object and unit, and reads σ². */
  void draw(NoiseStream stream, int objects) {
    this.objects = objects;
    int count = objects * outputs;
    noise = noise.length < count ? new float[count] : noise;
    random.normal(stream, 0, noise, 0, count);
    reserveVariances();
    weights.logSigma().read(0, variances, 0, variances.length);
    for (int i = 0; i < variances.length; i++) {
      variances[i] = (float) Math.exp(2 * variances[i]);
    }
    sigmaSquared = FloatBlock.atLeast(sigmaSquared, variances.length);
    sigmaSquared.write(0, variances, 0, variances.length);
  }

  /** Only when they are drawn: a plain sample of thousands of outputs' weights needs none. */
  private void reserveVariances() {
    if (variances.length == 0) {
      variances = new float[hidden * outputs];
      toVariances = new float[hidden * outputs];
    }
  }

  /**
   * Adds the deviations of some rows of h to their preactivations.
   *
   * @param preactivation rows × K
   */
  void add(FloatBlock allStates, int first, int rows, float[] preactivation) {
    int count = rows * outputs;
    int stateCount = rows * hidden;
    reserve(stateCount, count);
    allStates.read(first * hidden, states, 0, stateCount);
    for (int i = 0; i < stateCount; i++) {
      stateRoom[i] = states[i] * states[i];
    }
    squaredStates.write(0, stateRoom, 0, stateCount);
    MatrixProduct.multiply(rows, outputs, hidden, squaredStates, 0, sigmaSquared, 0f, variance, 0);
    variance.read(0, deviations, 0, count);
    for (int row = 0; row < rows; row++) {
      int at = row * outputs;
      int zeta = (first + row) % objects * outputs;
      for (int unit = 0; unit < outputs; unit++) {
        deviations[at + unit] = (float) Math.sqrt(deviations[at + unit] + VARIANCE_FLOOR);
        preactivation[at + unit] += deviations[at + unit] * noise[zeta + unit];
      }
    }
  }

  private void reserve(int stateCount, int outputCount) {
    if (states.length < stateCount) {
      states = new float[stateCount];
      stateRoom = new float[stateCount];
    }
    deviations = deviations.length < outputCount ? new float[outputCount] : deviations;
    squaredStates = FloatBlock.atLeast(squaredStates, stateCount);
    toSquaredStates = FloatBlock.atLeast(toSquaredStates, stateCount);
    variance = FloatBlock.atLeast(variance, outputCount);
  }

  /**
   * Collects the gradient of σ² and adds to that of h, of the rows that {@link #add} has seen last.
   * ∂L/∂(variance) = δ ζ / (2 sd); ∂variance/∂h = 2hσ².
   *
   * @param toPreactivation δ = ∂L/∂y, rows × K; overwritten
   * @param toStates ∂L/∂h, all rows × H
   */
  void backward(float[] toPreactivation, int first, int rows, FloatBlock toStates) {
    for (int row = 0; row < rows; row++) {
      int at = row * outputs;
      int zeta = (first + row) % objects * outputs;
      for (int unit = 0; unit < outputs; unit++) {
        toPreactivation[at + unit] *= noise[zeta + unit] / deviations[at + unit];
      }
    }
    FloatBlock toVariance = variance;
    toVariance.write(0, toPreactivation, 0, rows * outputs);
    MatrixProduct.transposedMultiply(
        hidden,
        outputs,
        rows,
        squaredStates,
        0,
        toVariance,
        first == 0 ? 0f : 1f,
        weights.logSigmaGradient());
    MatrixProduct.multiplyTransposed(
        rows, hidden, outputs, toVariance, 0, sigmaSquared, 0f, toSquaredStates, 0);
    int stateCount = rows * hidden;
    toSquaredStates.read(0, stateRoom, 0, stateCount);
    for (int i = 0; i < stateCount; i++) {
      states[i] *= stateRoom[i];
    }
    toStates.read(first * hidden, stateRoom, 0, stateCount);
    for (int i = 0; i < stateCount; i++) {
      stateRoom[i] += states[i];
    }
    toStates.write(first * hidden, stateRoom, 0, stateCount);
  }

  /** Makes the gradient of ln σ of what was collected: ∂σ²/∂s = 2σ². */
  void writeLogSigmaGradient() {
    weights.logSigmaGradient().read(0, toVariances, 0, toVariances.length);
    for (int i = 0; i < toVariances.length; i++) {
      toVariances[i] *= variances[i];
    }
    weights.logSigmaGradient().write(0, toVariances, 0, toVariances.length);
  }
}
