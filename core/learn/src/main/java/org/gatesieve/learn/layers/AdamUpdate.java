package org.gatesieve.learn.layers;

import java.util.function.Function;
import org.gatesieve.learn.kernel.AdamKernel;
import org.gatesieve.learn.kernel.AdamStep;
import org.gatesieve.learn.kernel.Kernels;
import org.gatesieve.learn.kernel.PosteriorKernel;
import org.gatesieve.learn.memory.FloatBlock;
import org.nd4j.linalg.learning.config.Adam;

/**
 * The update of one tensor in one pass over memory: data gradient, gradient of KL, Adam's moments
 * and parameters, in chunks that stay in the first cache.
 */
final class AdamUpdate {
  private static final int CHUNK = 512;

  private final VariationalTensor tensor;
  private final Rule meanRule;
  private final Rule logSigmaRule;
  private final boolean zerosStay;
  private final PosteriorKernel posterior;
  private final AdamKernel adam;
  private final float[] means = new float[CHUNK];
  private final float[] logSigmas = new float[CHUNK];
  private final float[] toMean = new float[CHUNK];
  private final float[] toLogSigma = new float[CHUNK];
  private final float[] first = new float[CHUNK];
  private final float[] second = new float[CHUNK];

  /** How one parameter is updated, and where its moments lie. */
  record Rule(Adam adam, Moments moments) {
    AdamStep at(int step) {
      return AdamStep.after(
          step, adam.getBeta1(), adam.getBeta2(), adam.getLearningRate(step, 0), adam.getEpsilon());
    }
  }

  /**
   * @param rules by DL4J's names of parameters
   * @param fixedMasks whether a weight or a group that is zero stays zero
   */
  AdamUpdate(VariationalTensor tensor, Function<String, Rule> rules, boolean fixedMasks) {
    this.tensor = tensor;
    TensorSpec spec = tensor.spec();
    meanRule = rules.apply(spec.key());
    logSigmaRule = spec.isVariational() ? rules.apply(spec.logSigmaKey()) : null;
    zerosStay = fixedMasks && spec.role() != TensorRole.BIAS;
    Kernels kernels = Kernels.create();
    posterior = kernels.posterior();
    adam = kernels.adam();
  }

  TensorSpec spec() {
    return tensor.spec();
  }

  /**
   * Makes one step.
   *
   * @param step global step
   * @param dataScale factor on the data gradient
   * @param penalty factor on the gradient of KL
   */
  void apply(int step, float dataScale, double penalty) {
    AdamStep meanStep = meanRule.at(step);
    AdamStep logSigmaStep = logSigmaRule == null ? null : logSigmaRule.at(step);
    int length = tensor.spec().length();
    for (int offset = 0; offset < length; offset += CHUNK) {
      int count = Math.min(CHUNK, length - offset);
      tensor.mean().read(offset, means, 0, count);
      tensor.dataGradient().read(offset, count, toMean, toLogSigma);
      scale(toMean, dataScale, count);
      if (zerosStay) {
        clearWhereZero(means, toMean, count);
      }
      if (logSigmaStep != null) {
        tensor.logSigma().read(offset, logSigmas, 0, count);
        scale(toLogSigma, dataScale, count);
        if (penalty != 0) {
          posterior.addDivergenceGradient(
              means, logSigmas, (float) penalty, toMean, toLogSigma, count);
        }
        step(logSigmaStep, logSigmaRule.moments(), toLogSigma, logSigmas, offset, count);
        tensor.logSigma().write(offset, logSigmas, 0, count);
      }
      step(meanStep, meanRule.moments(), toMean, means, offset, count);
      tensor.mean().write(offset, means, 0, count);
    }
  }

  private static void scale(float[] values, float factor, int count) {
    for (int i = 0; i < count; i++) {
      values[i] *= factor;
    }
  }

  /** Adam makes no step where neither gradient nor moments are anything but zero. */
  private static void clearWhereZero(float[] means, float[] gradient, int count) {
    for (int i = 0; i < count; i++) {
      if (means[i] == 0) {
        gradient[i] = 0;
      }
    }
  }

  private void step(
      AdamStep step, Moments moments, float[] gradient, float[] parameter, int offset, int count) {
    FloatBlock state = moments.state();
    state.read(moments.first() + offset, first, 0, count);
    state.read(moments.second() + offset, second, 0, count);
    adam.step(step, gradient, first, second, parameter, count);
    state.write(moments.first() + offset, first, 0, count);
    state.write(moments.second() + offset, second, 0, count);
  }
}
