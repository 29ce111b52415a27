package org.gatesieve.learn.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.Stream;
import org.gatesieve.compact.model.GateActivation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Scalar and vector kernels give the same bits, so that a model depends neither on the width of an
 * executor's registers nor on how its JVM was started.
 */
class SameBitsTest {
  private static final int ROWS = 3;
  private static final float[] MASK = {1f, 0f, 1f};

  static Stream<Arguments> cells() {
    return KernelsUnderTest.sizes()
        .boxed()
        .flatMap(
            size ->
                Stream.of(GateActivation.values())
                    .map(activation -> Arguments.of(size, activation)));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void cellsAgree(int hidden, GateActivation activation) {
    float[][] scalar = throughCell(Kernels.scalar(), hidden, activation);
    float[][] vector = throughCell(Kernels.vector(), hidden, activation);
    assertSameBits(scalar, vector);
  }

  /** Forward and backward; inputs reach far into both tails of every function. */
  private static float[][] throughCell(Kernels kernels, int hidden, GateActivation activation) {
    CellShape shape = new CellShape(hidden, activation);
    Random random = new Random(hidden);
    int units = ROWS * hidden;
    CellGroups groups =
        new CellGroups(
            normal(random, 4 * units, 3), normal(random, units, 1), normal(random, 4 * hidden, 2));
    float[] preactivation = normal(random, 4 * units, 6);
    float[] previousCell = normal(random, units, 2);
    float[] state = normal(random, units, 1);
    CellTape tape = CellTape.allocate(ROWS, hidden);
    CellKernel kernel = kernels.cell();
    kernel.forward(shape, ROWS, MASK, groups, preactivation, previousCell, state, tape);
    float[] stateGradient = normal(random, units, 1);
    CellGradients gradients =
        new CellGradients(
            normal(random, units, 1),
            new float[4 * units],
            new float[units],
            new float[4 * hidden]);
    kernel.backward(
        shape, ROWS, MASK, groups, preactivation, previousCell, stateGradient, tape, gradients);
    return new float[][] {
      state,
      tape.gates(),
      tape.cell(),
      tape.squashedCell(),
      preactivation,
      stateGradient,
      gradients.cell(),
      gradients.gate(),
      gradients.neuron(),
      gradients.bias()
    };
  }

  static Stream<Integer> sizes() {
    return KernelsUnderTest.sizes().boxed();
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void posteriorsAgree(int size) {
    assertSameBits(
        throughPosterior(Kernels.scalar(), size), throughPosterior(Kernels.vector(), size));
  }

  private static float[][] throughPosterior(Kernels kernels, int size) {
    Random random = new Random(size);
    float[] mean = normal(random, size, 1);
    float[] logSigma = normal(random, size, 3);
    float[] sample = new float[size];
    float[] logSigmaGradient = new float[size];
    float[] meanGradient = normal(random, size, 1);
    PosteriorKernel kernel = kernels.posterior();
    kernel.sample(mean, logSigma, normal(random, size, 1), sample, size);
    kernel.logSigmaGradient(meanGradient, sample, mean, logSigmaGradient, size);
    kernel.addDivergenceGradient(mean, logSigma, 0.375f, meanGradient, logSigmaGradient, size);
    return new float[][] {sample, logSigmaGradient, meanGradient};
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void divergencesAgree(int size) {
    Random random = new Random(size);
    float[] mean = normal(random, size, 1);
    float[] logSigma = normal(random, size, 3);
    assertEquals(
        Kernels.scalar().posterior().divergence(mean, logSigma, size),
        Kernels.vector().posterior().divergence(mean, logSigma, size));
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void adamStepsAgree(int size) {
    assertSameBits(throughAdam(Kernels.scalar(), size), throughAdam(Kernels.vector(), size));
  }

  private static float[][] throughAdam(Kernels kernels, int size) {
    Random random = new Random(size);
    float[] parameter = normal(random, size, 1);
    float[] first = normal(random, size, 0.1);
    float[] second = normal(random, size, 0.1);
    for (int i = 0; i < size; i++) {
      second[i] *= second[i];
    }
    AdamStep step = AdamStep.after(3, 0.9, 0.999, 1e-3, 1e-8);
    kernels.adam().step(step, normal(random, size, 1), first, second, parameter, size);
    return new float[][] {first, second, parameter};
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void crossEntropiesAgree(int outputs) {
    int[] labels = {0, outputs - 1, CrossEntropyKernel.NO_LABEL};
    float[] scalar = normal(new Random(outputs), ROWS * outputs, 9);
    float[] vector = scalar.clone();
    assertEquals(
        Kernels.scalar().crossEntropy().softmax(scalar, labels, ROWS, outputs),
        Kernels.vector().crossEntropy().softmax(vector, labels, ROWS, outputs));
    assertSameBits(new float[][] {scalar}, new float[][] {vector});
  }

  private static float[] normal(Random random, int count, double deviation) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (deviation * random.nextGaussian());
    }
    return values;
  }

  private static void assertSameBits(float[][] expected, float[][] actual) {
    for (int array = 0; array < expected.length; array++) {
      assertArrayEquals(bits(expected[array]), bits(actual[array]), "array " + array);
    }
  }

  private static int[] bits(float[] values) {
    int[] bits = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      bits[i] = Float.floatToIntBits(values[i]);
    }
    return bits;
  }
}
