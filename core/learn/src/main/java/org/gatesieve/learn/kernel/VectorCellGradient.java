package org.gatesieve.learn.kernel;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.gatesieve.compact.model.GateActivation;

/**
 * {@link ScalarCellKernel#gateGradients} on vectors, in methods of one short loop each, see {@link
 * VectorFunctions}.
 */
final class VectorCellGradient {
  private static final VectorSpecies<Float> SPECIES = VectorFunctions.SPECIES;
  private static final int LANES = SPECIES.length();
  private static final FloatVector ZERO = FloatVector.zero(SPECIES);
  private static final FloatVector ONE = FloatVector.broadcast(SPECIES, 1f);

  private VectorCellGradient() {}

  /** The first {@code count} units, a whole number of vectors, of one object. */
  static void units(
      CellShape shape,
      int row,
      int count,
      CellGroups groups,
      float[] preactivation,
      float[] previousCell,
      float[] stateGradient,
      CellTape tape,
      CellGradients gradients) {
    int hidden = shape.hidden();
    boolean hard = shape.activation() == GateActivation.HARD_SIGMOID;
    int cell = row * hidden;
    int input = row * shape.gates();
    int forget = input + hidden;
    int candidate = forget + hidden;
    int output = candidate + hidden;
    float[] gates = tape.gates();
    float[] toCell = gradients.cell();
    float[] toExposed = stateGradient;
    toExposedAndCell(cell, output, count, groups, stateGradient, tape, gradients);
    float[] toGroup = gradients.gate();
    sigmoid(hard, input, count, toCell, cell, gates, candidate, preactivation, gates, toGroup);
    sigmoid(hard, forget, count, toCell, cell, previousCell, cell, preactivation, gates, toGroup);
    candidate(candidate, input, count, toCell, cell, preactivation, gates, toGroup);
    sigmoid(
        hard,
        output,
        count,
        toExposed,
        cell,
        tape.squashedCell(),
        cell,
        preactivation,
        gates,
        toGroup);
    for (int gate = 0; gate < shape.gates(); gate += hidden) {
      throughGroup(input + gate, gate, count, groups, preactivation, gradients.bias());
    }
    for (int j = 0; j < count; j += LANES) {
      FloatVector.fromArray(SPECIES, toCell, cell + j)
          .mul(FloatVector.fromArray(SPECIES, gates, forget + j))
          .intoArray(toCell, cell + j);
    }
    Arrays.fill(stateGradient, cell, cell + count, 0f);
  }

  /**
   * Adds to the gradients of z^h and c_t; leaves the gradient of o ∘ tanh(c_t) in place of that of
   * the state.
   */
  private static void toExposedAndCell(
      int cell,
      int output,
      int count,
      CellGroups groups,
      float[] stateGradient,
      CellTape tape,
      CellGradients gradients) {
    for (int j = cell; j < cell + count; j += LANES) {
      FloatVector squashed = FloatVector.fromArray(SPECIES, tape.squashedCell(), j);
      FloatVector fromState = FloatVector.fromArray(SPECIES, stateGradient, j);
      FloatVector o = FloatVector.fromArray(SPECIES, tape.gates(), output + j - cell);
      FloatVector.fromArray(SPECIES, gradients.neuron(), j)
          .add(fromState.mul(o).mul(squashed))
          .intoArray(gradients.neuron(), j);
      FloatVector toExposed = fromState.mul(FloatVector.fromArray(SPECIES, groups.neuron(), j));
      toExposed.intoArray(stateGradient, j);
      FloatVector.fromArray(SPECIES, gradients.cell(), j)
          .add(toExposed.mul(o).mul(ONE.sub(squashed.mul(squashed))))
          .intoArray(gradients.cell(), j);
    }
  }

  /**
   * Gates i, f and o: adds to the gradient of z and leaves that of u z + b, which is {@code
   * gradient · factor · slope}, in place of u.
   */
  private static void sigmoid(
      boolean hard,
      int gate,
      int count,
      float[] gradient,
      int gradientAt,
      float[] factor,
      int factorAt,
      float[] preactivation,
      float[] gates,
      float[] toGroup) {
    if (hard) {
      for (int j = 0; j < count; j += LANES) {
        FloatVector value = FloatVector.fromArray(SPECIES, gates, gate + j);
        VectorMask<Float> inside =
            value.compare(VectorOperators.GT, 0f).and(value.compare(VectorOperators.LT, 1f));
        FloatVector to =
            FloatVector.fromArray(SPECIES, gradient, gradientAt + j)
                .mul(FloatVector.fromArray(SPECIES, factor, factorAt + j))
                .mul(ZERO.blend(ScalarCellKernel.HARD_SIGMOID_SLOPE, inside));
        FloatVector u = FloatVector.fromArray(SPECIES, preactivation, gate + j);
        FloatVector.fromArray(SPECIES, toGroup, gate + j)
            .add(to.mul(u))
            .intoArray(toGroup, gate + j);
        to.intoArray(preactivation, gate + j);
      }
    } else {
      for (int j = 0; j < count; j += LANES) {
        FloatVector value = FloatVector.fromArray(SPECIES, gates, gate + j);
        FloatVector to =
            FloatVector.fromArray(SPECIES, gradient, gradientAt + j)
                .mul(FloatVector.fromArray(SPECIES, factor, factorAt + j))
                .mul(value.mul(ONE.sub(value)));
        FloatVector u = FloatVector.fromArray(SPECIES, preactivation, gate + j);
        FloatVector.fromArray(SPECIES, toGroup, gate + j)
            .add(to.mul(u))
            .intoArray(toGroup, gate + j);
        to.intoArray(preactivation, gate + j);
      }
    }
  }

  /** As {@link #sigmoid}, gate g. */
  private static void candidate(
      int gate,
      int input,
      int count,
      float[] toCell,
      int cell,
      float[] preactivation,
      float[] gates,
      float[] toGroup) {
    for (int j = 0; j < count; j += LANES) {
      FloatVector g = FloatVector.fromArray(SPECIES, gates, gate + j);
      FloatVector to =
          FloatVector.fromArray(SPECIES, toCell, cell + j)
              .mul(FloatVector.fromArray(SPECIES, gates, input + j))
              .mul(ONE.sub(g.mul(g)));
      FloatVector u = FloatVector.fromArray(SPECIES, preactivation, gate + j);
      FloatVector.fromArray(SPECIES, toGroup, gate + j).add(to.mul(u)).intoArray(toGroup, gate + j);
      to.intoArray(preactivation, gate + j);
    }
  }

  /** From the gradient of u z + b to those of b and u. */
  private static void throughGroup(
      int gate, int column, int count, CellGroups groups, float[] preactivation, float[] toBias) {
    for (int j = 0; j < count; j += LANES) {
      FloatVector gradient = FloatVector.fromArray(SPECIES, preactivation, gate + j);
      FloatVector.fromArray(SPECIES, toBias, column + j)
          .add(gradient)
          .intoArray(toBias, column + j);
      gradient
          .mul(FloatVector.fromArray(SPECIES, groups.gate(), gate + j))
          .intoArray(preactivation, gate + j);
    }
  }
}
