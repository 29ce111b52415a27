package org.gatesieve.learn.kernel;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link ScalarCrossEntropyKernel} on vectors along the rows, the same to the last bit. A row
 * shorter than a vector, as a classifier's, and the lone unit of a logistic output are left to the
 * scalar kernel.
 */
final class VectorCrossEntropyKernel implements CrossEntropyKernel {
  private static final VectorSpecies<Float> SPECIES = VectorFunctions.SPECIES;
  private static final int LANES = SPECIES.length();

  private final ScalarCrossEntropyKernel scalar = new ScalarCrossEntropyKernel();

  @Override
  public double softmax(float[] preactivation, int[] label, int rows, int outputs) {
    if (outputs < LANES) {
      return scalar.softmax(preactivation, label, rows, outputs);
    }
    double loss = 0;
    for (int row = 0; row < rows; row++) {
      int from = row * outputs;
      if (label[row] == NO_LABEL) {
        Arrays.fill(preactivation, from, from + outputs, 0f);
        continue;
      }
      subtract(preactivation, from, outputs, largest(preactivation, from, outputs));
      float atLabel = preactivation[from + label[row]];
      exponentials(preactivation, from, outputs);
      float sum = InterleavedSums.sum(preactivation, from, outputs);
      divide(preactivation, from, outputs, sum);
      preactivation[from + label[row]] -= 1f;
      loss += ElementaryFunctions.ln(sum) - atLabel;
    }
    return loss;
  }

  /** The last vector overlaps the one before; a maximum does not mind. */
  private static float largest(float[] values, int from, int count) {
    FloatVector largest = FloatVector.fromArray(SPECIES, values, from + count - LANES);
    int bound = SPECIES.loopBound(count);
    for (int i = 0; i < bound; i += LANES) {
      largest = largest.max(FloatVector.fromArray(SPECIES, values, from + i));
    }
    return largest.reduceLanes(VectorOperators.MAX);
  }

  private static void subtract(float[] values, int from, int count, float subtrahend) {
    int bound = SPECIES.loopBound(count);
    for (int i = from; i < from + bound; i += LANES) {
      FloatVector.fromArray(SPECIES, values, i).sub(subtrahend).intoArray(values, i);
    }
    for (int i = from + bound; i < from + count; i++) {
      values[i] -= subtrahend;
    }
  }

  private static void exponentials(float[] values, int from, int count) {
    int bound = SPECIES.loopBound(count);
    VectorFunctions.exp(values, from, bound);
    for (int i = from + bound; i < from + count; i++) {
      values[i] = ElementaryFunctions.exp(values[i]);
    }
  }

  private static void divide(float[] values, int from, int count, float divisor) {
    int bound = SPECIES.loopBound(count);
    for (int i = from; i < from + bound; i += LANES) {
      FloatVector.fromArray(SPECIES, values, i).div(divisor).intoArray(values, i);
    }
    for (int i = from + bound; i < from + count; i++) {
      values[i] /= divisor;
    }
  }

  @Override
  public double logistic(float[] preactivation, int[] label, int rows) {
    return scalar.logistic(preactivation, label, rows);
  }
}
