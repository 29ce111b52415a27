package org.gatesieve.learn.kernel;

import static org.gatesieve.learn.kernel.ScalarPosteriorKernel.HEIGHT;
import static org.gatesieve.learn.kernel.ScalarPosteriorKernel.RATIO_AT_HIGH_CLIP;
import static org.gatesieve.learn.kernel.ScalarPosteriorKernel.RATIO_AT_LOW_CLIP;
import static org.gatesieve.learn.kernel.ScalarPosteriorKernel.SHIFT;
import static org.gatesieve.learn.kernel.ScalarPosteriorKernel.SLOPE;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link ScalarPosteriorKernel} on vectors, the same to the last bit; the scalar kernel does what
 * is left over.
 */
final class VectorPosteriorKernel implements PosteriorKernel {
  private static final VectorSpecies<Float> SPECIES = VectorFunctions.SPECIES;
  private static final int LANES = SPECIES.length();

  private float[] exponentials = new float[0];
  private float[] logarithms = new float[0];

  @Override
  public void sample(float[] mean, float[] logSigma, float[] noise, float[] sample, int count) {
    int bound = SPECIES.loopBound(count);
    reserve(count);
    System.arraycopy(logSigma, 0, exponentials, 0, bound);
    VectorFunctions.exp(exponentials, 0, bound);
    for (int i = 0; i < bound; i += LANES) {
      FloatVector deviation =
          FloatVector.fromArray(SPECIES, exponentials, i)
              .mul(FloatVector.fromArray(SPECIES, noise, i));
      FloatVector.fromArray(SPECIES, mean, i).add(deviation).intoArray(sample, i);
    }
    ScalarPosteriorKernel.sample(mean, logSigma, noise, sample, bound, count);
  }

  @Override
  public void logSigmaGradient(
      float[] sampleGradient, float[] sample, float[] mean, float[] logSigmaGradient, int count) {
    int bound = SPECIES.loopBound(count);
    for (int i = 0; i < bound; i += LANES) {
      FloatVector deviation =
          FloatVector.fromArray(SPECIES, sample, i).sub(FloatVector.fromArray(SPECIES, mean, i));
      FloatVector.fromArray(SPECIES, sampleGradient, i)
          .mul(deviation)
          .intoArray(logSigmaGradient, i);
    }
    ScalarPosteriorKernel.logSigmaGradient(
        sampleGradient, sample, mean, logSigmaGradient, bound, count);
  }

  @Override
  public void addDivergenceGradient(
      float[] mean,
      float[] logSigma,
      float scale,
      float[] meanGradient,
      float[] logSigmaGradient,
      int count) {
    int bound = SPECIES.loopBound(count);
    inverseVariances(logSigma, bound);
    for (int i = 0; i < bound; i += LANES) {
      FloatVector means = FloatVector.fromArray(SPECIES, mean, i);
      FloatVector ratio = means.mul(means).mul(FloatVector.fromArray(SPECIES, exponentials, i));
      VectorMask<Float> unclipped =
          ratio
              .compare(VectorOperators.GT, RATIO_AT_HIGH_CLIP)
              .and(ratio.compare(VectorOperators.LT, RATIO_AT_LOW_CLIP));
      FloatVector odds = ratio.mul(SHIFT).mul(ratio.sqrt());
      FloatVector square = odds.add(1f).mul(odds.add(1f));
      FloatVector onePlusRatio = ratio.add(1f);
      FloatVector numerator =
          ratio.mul(square).add(odds.mul(2f * SLOPE).mul(onePlusRatio)).mul(scale);
      FloatVector byMean = numerator.div(onePlusRatio.mul(square).mul(means));
      FloatVector toLogSigma = FloatVector.fromArray(SPECIES, logSigmaGradient, i);
      toLogSigma.blend(toLogSigma.sub(byMean.mul(means)), unclipped).intoArray(logSigmaGradient, i);
      FloatVector toMean = FloatVector.fromArray(SPECIES, meanGradient, i);
      toMean.blend(toMean.add(byMean), unclipped).intoArray(meanGradient, i);
    }
    ScalarPosteriorKernel.addDivergenceGradient(
        mean, logSigma, scale, meanGradient, logSigmaGradient, bound, count);
  }

  @Override
  public double divergence(float[] mean, float[] logSigma, int count) {
    int bound = SPECIES.loopBound(count);
    inverseVariances(logSigma, bound);
    float[] ratios = exponentials;
    for (int i = 0; i < bound; i += LANES) {
      FloatVector means = FloatVector.fromArray(SPECIES, mean, i);
      means
          .mul(means)
          .mul(FloatVector.fromArray(SPECIES, ratios, i))
          .min(RATIO_AT_LOW_CLIP)
          .max(RATIO_AT_HIGH_CLIP)
          .intoArray(ratios, i);
    }
    for (int i = 0; i < bound; i += LANES) {
      FloatVector.fromArray(SPECIES, ratios, i).add(1f).intoArray(logarithms, i);
    }
    VectorFunctions.ln(logarithms, 0, bound);
    for (int i = 0; i < bound; i += LANES) {
      FloatVector ratio = FloatVector.fromArray(SPECIES, ratios, i);
      FloatVector odds = ratio.mul(SHIFT).mul(ratio.sqrt());
      FloatVector.fromArray(SPECIES, logarithms, i)
          .mul(0.5f)
          .add(odds.mul(HEIGHT).div(odds.add(1f)))
          .intoArray(ratios, i);
    }
    double sum = 0;
    for (int i = 0; i < bound; i++) {
      sum += ratios[i];
    }
    return ScalarPosteriorKernel.divergence(sum, mean, logSigma, bound, count);
  }

  /** e^−2s. */
  private void inverseVariances(float[] logSigma, int count) {
    reserve(count);
    for (int i = 0; i < count; i += LANES) {
      FloatVector.fromArray(SPECIES, logSigma, i).mul(-2f).intoArray(exponentials, i);
    }
    VectorFunctions.exp(exponentials, 0, count);
  }

  private void reserve(int count) {
    if (exponentials.length < count) {
      exponentials = new float[count];
      logarithms = new float[count];
    }
  }
}
