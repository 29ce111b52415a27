package org.gatesieve.learn.kernel;

/**
 * The numbers of one step of Adam (Kingma and Ba 2015, in the order of operations of its section
 * 2).
 *
 * @param firstDecay β₁
 * @param secondDecay β₂
 * @param rate learning rate · √(1 − β₂ᵗ) / (1 − β₁ᵗ), t counted from 1
 * @param epsilon added to √v
 */
public record AdamStep(float firstDecay, float secondDecay, float rate, float epsilon) {

  /**
   * The step after {@code done} steps.
   *
   * @param learningRate of this step
   */
  public static AdamStep after(
      int done, double firstDecay, double secondDecay, double learningRate, double epsilon) {
    double rate =
        learningRate
            * Math.sqrt(1 - Math.pow(secondDecay, done + 1.0))
            / (1 - Math.pow(firstDecay, done + 1.0));
    return new AdamStep((float) firstDecay, (float) secondDecay, (float) rate, (float) epsilon);
  }
}
