package org.gatesieve.learn.kernel;

/** A plain loop. */
final class ScalarAdamKernel implements AdamKernel {
  @Override
  public void step(
      AdamStep step,
      float[] gradient,
      float[] first,
      float[] second,
      float[] parameter,
      int count) {
    step(step, gradient, first, second, parameter, 0, count);
  }

  /** Elements {@code from … to − 1}. */
  static void step(
      AdamStep step,
      float[] gradient,
      float[] first,
      float[] second,
      float[] parameter,
      int from,
      int to) {
    float newToFirst = 1f - step.firstDecay();
    float newToSecond = 1f - step.secondDecay();
    for (int i = from; i < to; i++) {
      float g = gradient[i];
      float m = first[i] * step.firstDecay() + g * newToFirst;
      float v = second[i] * step.secondDecay() + g * g * newToSecond;
      first[i] = m;
      second[i] = v;
      parameter[i] -= m * step.rate() / ((float) Math.sqrt(v) + step.epsilon());
    }
  }
}
