package org.gatesieve.learn.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.gatesieve.learn.posterior.KullbackLeibler;
import org.gatesieve.learn.posterior.LogAlpha;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every posterior kernel against the formulas in double precision. */
class PosteriorKernelTest {
  private static final double TOLERANCE = 2e-6;

  /** e^−2s of single precision carries the rounding of its argument. */
  private static final double GRADIENT_TOLERANCE = 1e-5;

  private static final float UNTOUCHED = 9f;

  @ParameterizedTest
  @MethodSource("org.gatesieve.learn.kernel.KernelsUnderTest#withSizes")
  void samplesAreMeansPlusScaledNoise(Kernels kernels, int size) {
    float[] mean = normal(1, size, 1);
    float[] logSigma = normal(2, size, 2);
    float[] noise = normal(3, size, 1);
    float[] sample = room(size);

    kernels.posterior().sample(mean, logSigma, noise, sample, size);

    for (int i = 0; i < size; i++) {
      double expected = mean[i] + Math.exp(logSigma[i]) * noise[i];
      double scale = Math.abs(mean[i]) + Math.exp(logSigma[i]) * Math.abs(noise[i]);
      assertEquals(expected, sample[i], TOLERANCE * scale);
    }
    assertRestUntouched(sample, size);
  }

  @ParameterizedTest
  @MethodSource("org.gatesieve.learn.kernel.KernelsUnderTest#withSizes")
  void theSampleMayReplaceItsNoise(Kernels kernels, int size) {
    float[] mean = normal(1, size, 1);
    float[] logSigma = normal(2, size, 2);
    float[] noise = normal(3, size, 1);
    float[] sample = new float[size];
    kernels.posterior().sample(mean, logSigma, noise, sample, size);

    kernels.posterior().sample(mean, logSigma, noise, noise, size);

    assertArrayEquals(sample, noise);
  }

  @ParameterizedTest
  @MethodSource("org.gatesieve.learn.kernel.KernelsUnderTest#withSizes")
  void logSigmaGradientIsGradientTimesDeviation(Kernels kernels, int size) {
    float[] mean = normal(1, size, 1);
    float[] sample = normal(2, size, 1);
    float[] sampleGradient = normal(3, size, 1);
    float[] gradient = room(size);

    kernels.posterior().logSigmaGradient(sampleGradient, sample, mean, gradient, size);

    for (int i = 0; i < size; i++) {
      double expected = sampleGradient[i] * ((double) sample[i] - mean[i]);
      assertEquals(expected, gradient[i], TOLERANCE * (Math.abs(expected) + 1e-6));
    }
    assertRestUntouched(gradient, size);
  }

  @ParameterizedTest
  @MethodSource("org.gatesieve.learn.kernel.KernelsUnderTest#withSizes")
  void divergenceAndItsGradientFollowTheReference(Kernels kernels, int size) {
    // Standard deviations of 3 around signal-to-noise 1: about a fifth lies outside of the clip.
    float[] logSigma = normal(2, size, 3);
    float[] mean = normal(1, size, 1);
    for (int i = 0; i < size; i++) {
      mean[i] *= (float) Math.exp(logSigma[i] + 2 * mean[i]);
    }
    check(kernels, mean, logSigma, 0.375f);
  }

  @ParameterizedTest
  @MethodSource("org.gatesieve.learn.kernel.KernelsUnderTest#all")
  void zeroAndHugeMeansHaveNoGradient(Kernels kernels) {
    float[] mean = {0f, -0f, Float.MIN_VALUE, 1e-20f, -1e-12f, 1e4f, -1e20f, Float.MAX_VALUE};
    float[] logSigma = new float[mean.length];
    Arrays.fill(logSigma, -3f);
    check(kernels, mean, logSigma, 1f);
  }

  @ParameterizedTest
  @MethodSource("org.gatesieve.learn.kernel.KernelsUnderTest#all")
  void gradientEndsAtBothEdgesOfTheClip(Kernels kernels) {
    float[] logAlpha = {-8.001f, -7.999f, 7.999f, 8.001f, -30f, 30f, 0f, 3f, -1.3f};
    float[] mean = new float[logAlpha.length];
    float[] logSigma = new float[logAlpha.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = i % 2 == 0 ? 0.5f : -0.5f;
      logSigma[i] = (float) (logAlpha[i] / 2 + Math.log(0.5));
    }
    check(kernels, mean, logSigma, 1f);
  }

  /** Divergence and gradient, added to what is there already. */
  private static void check(Kernels kernels, float[] mean, float[] logSigma, float scale) {
    int size = mean.length;
    float[] toMean = room(size);
    float[] toLogSigma = room(size);
    float[] means = Arrays.copyOf(mean, size + 1);
    float[] logSigmas = Arrays.copyOf(logSigma, size + 1);
    kernels.posterior().addDivergenceGradient(means, logSigmas, scale, toMean, toLogSigma, size);
    double divergence = 0;
    for (int i = 0; i < size; i++) {
      double byMean = scale * KullbackLeibler.byMean(mean[i], logSigma[i]);
      double byLogSigma = scale * KullbackLeibler.byLogSigma(mean[i], logSigma[i]);
      String where = "mean " + mean[i] + ", log sigma " + logSigma[i];
      double tolerance = GRADIENT_TOLERANCE * (UNTOUCHED + Math.abs(byMean));
      assertEquals(UNTOUCHED + byMean, toMean[i], tolerance, where);
      assertEquals(UNTOUCHED + byLogSigma, toLogSigma[i], GRADIENT_TOLERANCE, where);
      divergence += KullbackLeibler.value(LogAlpha.of(mean[i], logSigma[i]));
    }
    assertRestUntouched(toMean, size);
    assertRestUntouched(toLogSigma, size);
    double sum = kernels.posterior().divergence(means, logSigmas, size);
    assertEquals(divergence, sum, TOLERANCE * (size + divergence));
  }

  private static float[] normal(long seed, int size, double deviation) {
    Random random = new Random(seed * 1000 + size);
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) (deviation * random.nextGaussian());
    }
    return values;
  }

  /** An array longer than the count, so that a kernel that overruns shows. */
  private static float[] room(int size) {
    float[] values = new float[size + 1];
    Arrays.fill(values, UNTOUCHED);
    return values;
  }

  private static void assertRestUntouched(float[] values, int size) {
    assertEquals(UNTOUCHED, values[size]);
  }
}
