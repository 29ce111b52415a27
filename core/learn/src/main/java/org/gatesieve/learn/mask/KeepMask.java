package org.gatesieve.learn.mask;

import org.gatesieve.learn.posterior.LogAlpha;
import org.gatesieve.learn.posterior.Posterior;
import org.gatesieve.learn.posterior.Treatment;

/** The pruning rule of one tensor (METHOD §2, pruning). */
final class KeepMask {
  private KeepMask() {}

  /**
   * True for every scalar that is kept: a variational one with a ≤ {@code threshold}, a learnt one
   * that is not zero, every constant.
   */
  static boolean[] of(String name, Posterior posterior, double threshold) {
    boolean[] kept = new boolean[posterior.mean().length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = keeps(posterior, i, threshold, name);
    }
    return kept;
  }

  /** {@code posterior} without its noise, zero where it is not kept. */
  static Posterior apply(String name, boolean[] kept, Posterior posterior) {
    float[] mean = posterior.mean().clone();
    if (mean.length != kept.length) {
      throw new IllegalArgumentException(
          "The mask of " + name + " is for " + kept.length + " values, not " + mean.length);
    }
    for (int i = 0; i < mean.length; i++) {
      if (!kept[i]) {
        mean[i] = 0;
      }
    }
    boolean constant = posterior.treatment() == Treatment.CONSTANT;
    return new Posterior(
        constant ? Treatment.CONSTANT : Treatment.DETERMINISTIC, mean, new float[0]);
  }

  private static boolean keeps(Posterior posterior, int index, double threshold, String name) {
    if (posterior.treatment() == Treatment.CONSTANT) {
      return true;
    }
    double mean = posterior.mean()[index];
    if (posterior.treatment() == Treatment.DETERMINISTIC) {
      requireNumber(mean, name, index);
      return mean != 0;
    }
    double logAlpha = LogAlpha.of(mean, posterior.logSigma()[index]);
    requireNumber(logAlpha, name, index);
    return logAlpha <= threshold;
  }

  // A diverged weight compares false with everything and would be pruned without a word.
  private static void requireNumber(double value, String name, int index) {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException(
          name + "[" + index + "] is not a number; training has diverged");
    }
  }
}
