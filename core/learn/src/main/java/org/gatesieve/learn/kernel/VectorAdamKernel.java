package org.gatesieve.learn.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link ScalarAdamKernel} on vectors, the same to the last bit; it does what is left over. */
final class VectorAdamKernel implements AdamKernel {
  private static final VectorSpecies<Float> SPECIES = VectorFunctions.SPECIES;
  private static final int LANES = SPECIES.length();

  @Override
  public void step(
      AdamStep step,
      float[] gradient,
      float[] first,
      float[] second,
      float[] parameter,
      int count) {
    float newToFirst = 1f - step.firstDecay();
    float newToSecond = 1f - step.secondDecay();
    int bound = SPECIES.loopBound(count);
    for (int i = 0; i < bound; i += LANES) {
      FloatVector g = FloatVector.fromArray(SPECIES, gradient, i);
      FloatVector m =
          FloatVector.fromArray(SPECIES, first, i).mul(step.firstDecay()).add(g.mul(newToFirst));
      FloatVector v =
          FloatVector.fromArray(SPECIES, second, i)
              .mul(step.secondDecay())
              .add(g.mul(g).mul(newToSecond));
      m.intoArray(first, i);
      v.intoArray(second, i);
      FloatVector.fromArray(SPECIES, parameter, i)
          .sub(m.mul(step.rate()).div(v.sqrt().add(step.epsilon())))
          .intoArray(parameter, i);
    }
    ScalarAdamKernel.step(step, gradient, first, second, parameter, bound, count);
  }
}
