package org.gatesieve.learn.kernel;

/** One step of Adam. All arrays share one index. */
public interface AdamKernel {

  /**
   * m ← β₁ m + (1 − β₁) g; v ← β₂ v + (1 − β₂) g²; parameter ← parameter − rate · m / (√v + ε).
   *
   * @param gradient g
   * @param first m
   * @param second v
   */
  void step(
      AdamStep step, float[] gradient, float[] first, float[] second, float[] parameter, int count);
}
