package org.gatesieve.learn.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against the formulas in double precision, which are differentiated numerically. */
class CrossEntropyKernelTest {
  private static final int ROWS = 5;
  private static final double TOLERANCE = 1e-6;
  private static final double STEP = 1e-5;

  static Stream<Arguments> kernels() {
    return KernelsUnderTest.withSizes();
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void softmaxIsItsFormula(Kernels kernels, int outputs) {
    float[] y = normal(ROWS * outputs, outputs);
    int[] labels = labels(outputs);
    float[] gradient = y.clone();
    double loss = kernels.crossEntropy().softmax(gradient, labels, ROWS, outputs);

    double expected = 0;
    for (int row = 0; row < ROWS; row++) {
      double[] preactivation = doubles(y, row * outputs, outputs);
      expected += softmaxLoss(preactivation, labels[row]);
      for (int i = 0; i < outputs; i++) {
        double slope = softmaxSlope(preactivation, labels[row], i);
        assertEquals(slope, gradient[row * outputs + i], TOLERANCE);
      }
    }
    assertEquals(expected, loss, TOLERANCE * (1 + expected));
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void logisticIsItsFormula(Kernels kernels, int rows) {
    float[] y = normal(rows, rows);
    int[] labels = new Random(rows).ints(rows, -1, 2).toArray();
    float[] gradient = y.clone();
    double loss = kernels.crossEntropy().logistic(gradient, labels, rows);

    double expected = 0;
    for (int row = 0; row < rows; row++) {
      expected += logisticLoss(y[row], labels[row]);
      double slope =
          (logisticLoss(y[row] + STEP, labels[row]) - logisticLoss(y[row] - STEP, labels[row]))
              / (2 * STEP);
      assertEquals(slope, gradient[row], TOLERANCE);
    }
    assertEquals(expected, loss, TOLERANCE * (1 + expected));
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void confidentMistakesStayFinite(Kernels kernels, int outputs) {
    float[] y = new float[outputs + 1];
    y[0] = 4000f;
    double loss = kernels.crossEntropy().softmax(y, new int[] {outputs}, 1, outputs + 1);
    assertEquals(4000, loss, 1e-3);
    assertEquals(-1f, y[outputs]);
    assertEquals(1f, y[0]);

    float[] lone = {4000f};
    assertEquals(4000, kernels.crossEntropy().logistic(lone, new int[] {0}, 1), 1e-3);
    assertEquals(1f, lone[0]);
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void divergenceIsNotHidden(Kernels kernels, int outputs) {
    float[] y = new float[outputs];
    y[outputs - 1] = Float.NaN;
    assertTrue(Double.isNaN(kernels.crossEntropy().softmax(y, new int[] {0}, 1, outputs)));
    float[] lone = {Float.NaN};
    assertTrue(Double.isNaN(kernels.crossEntropy().logistic(lone, new int[] {0}, 1)));
  }

  private static double softmaxLoss(double[] y, int label) {
    if (label == CrossEntropyKernel.NO_LABEL) {
      return 0;
    }
    double largest = Double.NEGATIVE_INFINITY;
    for (double value : y) {
      largest = Math.max(largest, value);
    }
    double sum = 0;
    for (double value : y) {
      sum += Math.exp(value - largest);
    }
    return Math.log(sum) + largest - y[label];
  }

  private static double softmaxSlope(double[] y, int label, int output) {
    double at = y[output];
    y[output] = at + STEP;
    double above = softmaxLoss(y, label);
    y[output] = at - STEP;
    double below = softmaxLoss(y, label);
    y[output] = at;
    return (above - below) / (2 * STEP);
  }

  private static double logisticLoss(double y, int label) {
    if (label == CrossEntropyKernel.NO_LABEL) {
      return 0;
    }
    double towards = label == 1 ? y : -y;
    return Math.log1p(Math.exp(-Math.abs(towards))) + Math.max(0, -towards);
  }

  /** The third row has none. */
  private static int[] labels(int outputs) {
    int[] labels = new Random(outputs).ints(ROWS, 0, outputs).toArray();
    labels[2] = CrossEntropyKernel.NO_LABEL;
    return labels;
  }

  private static double[] doubles(float[] values, int from, int count) {
    double[] doubles = new double[count];
    for (int i = 0; i < count; i++) {
      doubles[i] = values[from + i];
    }
    return doubles;
  }

  private static float[] normal(int count, long seed) {
    Random random = new Random(seed);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (3 * random.nextGaussian());
    }
    return values;
  }
}
