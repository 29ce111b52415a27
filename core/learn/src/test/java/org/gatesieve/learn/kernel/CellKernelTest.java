package org.gatesieve.learn.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.gatesieve.compact.model.GateActivation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell kernel against {@link PlainCell} and its finite differences. */
class CellKernelTest {
  private static final int ROWS = 4;
  private static final int LARGEST_DIFFERENTIATED = 65;
  private static final double DISTURBANCE = 1e-6;
  private static final double TOLERANCE = 2e-6;
  private static final float ALREADY_THERE = 0.5f;

  static Stream<Arguments> cells() {
    return KernelsUnderTest.withSizes()
        .flatMap(
            arguments ->
                Stream.of(GateActivation.values())
                    .map(activation -> withActivation(arguments, activation)));
  }

  /** Finite differences cost the square of the size; {@link SameBitsTest} goes on from there. */
  static Stream<Arguments> smallCells() {
    return cells().filter(arguments -> (int) arguments.get()[1] <= LARGEST_DIFFERENTIATED);
  }

  private static Arguments withActivation(Arguments arguments, GateActivation activation) {
    return Arguments.of(arguments.get()[0], arguments.get()[1], activation);
  }

  @ParameterizedTest
  @MethodSource("cells")
  void forwardFollowsTheFormulas(Kernels kernels, int hidden, GateActivation activation) {
    PlainCell plain = new PlainCell(ROWS, hidden, activation, hidden);
    float[] state = floats(plain.previousState);
    CellTape tape = CellTape.allocate(ROWS, hidden);
    forward(kernels, plain, state, tape);
    assertClose(plain.state(), state);
    assertClose(plain.cell(), tape.cell());
  }

  @ParameterizedTest
  @MethodSource("smallCells")
  void backwardFollowsTheSlopes(Kernels kernels, int hidden, GateActivation activation) {
    PlainCell plain = new PlainCell(ROWS, hidden, activation, hidden);
    CellTape tape = CellTape.allocate(ROWS, hidden);
    forward(kernels, plain, floats(plain.previousState), tape);
    Random random = new Random(hidden + 1);
    double[] toState = normal(random, ROWS * hidden);
    double[] toCell = normal(random, ROWS * hidden);

    float[] preactivation = floats(plain.preactivation);
    float[] stateGradient = floats(toState);
    CellGradients gradients =
        new CellGradients(
            floats(toCell), filled(ROWS * 4 * hidden), filled(ROWS * hidden), filled(4 * hidden));
    kernels
        .cell()
        .backward(
            plain.shape,
            ROWS,
            plain.mask,
            groups(plain),
            preactivation,
            floats(plain.previousCell),
            stateGradient,
            tape,
            gradients);

    assertClose(slopes(plain, plain.preactivation, toState, toCell, 0), preactivation);
    assertClose(slopes(plain, plain.previousCell, toState, toCell, 0), gradients.cell());
    assertClose(slopes(plain, plain.previousState, toState, toCell, 0), stateGradient);
    double before = ALREADY_THERE;
    assertClose(slopes(plain, plain.gateGroups, toState, toCell, before), gradients.gate());
    assertClose(slopes(plain, plain.neuronGroups, toState, toCell, before), gradients.neuron());
    assertClose(slopes(plain, plain.bias, toState, toCell, before), gradients.bias());
  }

  @ParameterizedTest
  @MethodSource("org.gatesieve.learn.kernel.KernelsUnderTest#all")
  void objectsBeyondTheRowsAreLeftAlone(Kernels kernels) {
    PlainCell plain = new PlainCell(ROWS, 6, GateActivation.LOGISTIC, 1);
    float[] state = floats(plain.previousState);
    CellTape tape = CellTape.allocate(ROWS, 6);
    kernels
        .cell()
        .forward(
            plain.shape,
            3,
            plain.mask,
            groups(plain),
            floats(plain.preactivation),
            floats(plain.previousCell),
            state,
            tape);
    assertClose(Arrays.copyOfRange(plain.previousState, 18, 24), Arrays.copyOfRange(state, 18, 24));
    assertArrayEquals(new float[6], Arrays.copyOfRange(tape.cell(), 18, 24));
  }

  private static void forward(Kernels kernels, PlainCell plain, float[] state, CellTape tape) {
    kernels
        .cell()
        .forward(
            plain.shape,
            ROWS,
            plain.mask,
            groups(plain),
            floats(plain.preactivation),
            floats(plain.previousCell),
            state,
            tape);
  }

  private static CellGroups groups(PlainCell plain) {
    return new CellGroups(floats(plain.gateGroups), floats(plain.neuronGroups), floats(plain.bias));
  }

  /** Central differences of Σ h·toState + Σ c·toCell by {@code inputs}, plus {@code before}. */
  private static double[] slopes(
      PlainCell plain, double[] inputs, double[] toState, double[] toCell, double before) {
    double[] slopes = new double[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      double value = inputs[i];
      inputs[i] = value + DISTURBANCE;
      double above = weighted(plain, toState, toCell);
      inputs[i] = value - DISTURBANCE;
      double below = weighted(plain, toState, toCell);
      inputs[i] = value;
      slopes[i] = before + (above - below) / (2 * DISTURBANCE);
    }
    return slopes;
  }

  private static double weighted(PlainCell plain, double[] toState, double[] toCell) {
    double[] state = plain.state();
    double[] cell = plain.cell();
    double sum = 0;
    for (int i = 0; i < state.length; i++) {
      sum += state[i] * toState[i] + cell[i] * toCell[i];
    }
    return sum;
  }

  private static double[] normal(Random random, int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  private static float[] filled(int count) {
    float[] values = new float[count];
    Arrays.fill(values, ALREADY_THERE);
    return values;
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  private static void assertClose(double[] expected, float[] actual) {
    assertEquals(expected.length, actual.length);
    for (int i = 0; i < expected.length; i++) {
      double tolerance = TOLERANCE * (1 + Math.abs(expected[i]));
      assertEquals(expected[i], actual[i], tolerance, "index " + i);
    }
  }
}
