package org.gatesieve.learn.kernel;

import static org.gatesieve.learn.kernel.ScalarPosteriorKernel.HEIGHT;
import static org.gatesieve.learn.kernel.ScalarPosteriorKernel.RATIO_AT_HIGH_CLIP;
import static org.gatesieve.learn.kernel.ScalarPosteriorKernel.RATIO_AT_LOW_CLIP;
import static org.gatesieve.learn.kernel.ScalarPosteriorKernel.SHIFT;
import static org.gatesieve.learn.kernel.ScalarPosteriorKernel.SLOPE;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link ScalarPosteriorKernel} on vectors, the same to the last bit but for the order of the sum;
 * the scalar kernel does what is left over.
 */
final class VectorPosteriorKernel implements PosteriorKernel {
  private static final VectorSpecies<Float> SPECIES = VectorFunctions.SPECIES;
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  @Override
  public void sample(float[] mean, float[] logSigma, float[] noise, float[] sample, int count) {
    int bound = SPECIES.loopBound(count);
    for (int i = 0; i < bound; i += LANES) {
      FloatVector sigma = VectorFunctions.exp(FloatVector.fromArray(SPECIES, logSigma, i));
      FloatVector deviation = sigma.mul(FloatVector.fromArray(SPECIES, noise, i));
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
    for (int i = 0; i < bound; i += LANES) {
      FloatVector means = FloatVector.fromArray(SPECIES, mean, i);
      FloatVector ratio = ratio(means, FloatVector.fromArray(SPECIES, logSigma, i));
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
    DoubleVector low = DoubleVector.zero(DOUBLES);
    DoubleVector high = DoubleVector.zero(DOUBLES);
    for (int i = 0; i < bound; i += LANES) {
      FloatVector ratio =
          ratio(
              FloatVector.fromArray(SPECIES, mean, i), FloatVector.fromArray(SPECIES, logSigma, i));
      FloatVector clipped = ratio.min(RATIO_AT_LOW_CLIP).max(RATIO_AT_HIGH_CLIP);
      FloatVector odds = clipped.mul(SHIFT).mul(clipped.sqrt());
      FloatVector value =
          VectorFunctions.ln(clipped.add(1f)).mul(0.5f).add(odds.mul(HEIGHT).div(odds.add(1f)));
      low = low.add(value.convertShape(VectorOperators.F2D, DOUBLES, 0));
      high = high.add(value.convertShape(VectorOperators.F2D, DOUBLES, 1));
    }
    return low.add(high).reduceLanes(VectorOperators.ADD)
        + ScalarPosteriorKernel.divergence(mean, logSigma, bound, count);
  }

  private static FloatVector ratio(FloatVector mean, FloatVector logSigma) {
    return mean.mul(mean).mul(VectorFunctions.exp(logSigma.mul(-2f)));
  }
}
