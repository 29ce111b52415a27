package org.gatesieve.learn.kernel;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.gatesieve.compact.model.GateActivation;

/**
 * {@link ScalarCellKernel} on vectors of units, the same to the last bit; the scalar kernel does
 * the units that are left over.
 */
final class VectorCellKernel implements CellKernel {
  private static final VectorSpecies<Float> SPECIES = VectorFunctions.SPECIES;
  private static final int LANES = SPECIES.length();

  @Override
  public void forward(
      CellShape shape,
      int rows,
      float[] mask,
      CellGroups groups,
      float[] preactivation,
      float[] previousCell,
      float[] state,
      CellTape tape) {
    int hidden = shape.hidden();
    for (int row = 0; row < rows; row++) {
      if (mask[row] == 0f) {
        System.arraycopy(previousCell, row * hidden, tape.cell(), row * hidden, hidden);
        continue;
      }
      int input = row * shape.gates();
      int candidate = input + 2 * hidden;
      int output = candidate + hidden;
      int end = output + hidden;
      sigmoid(shape.activation(), input, candidate, -input, groups, preactivation, tape.gates());
      candidate(candidate, output, -input, groups, preactivation, tape, row * hidden);
      sigmoid(shape.activation(), output, end, -input, groups, preactivation, tape.gates());
      step(hidden, row, groups.neuron(), previousCell, state, tape);
    }
  }

  private static void sigmoid(
      GateActivation activation,
      int from,
      int to,
      int biasOffset,
      CellGroups groups,
      float[] preactivation,
      float[] gates) {
    int count = SPECIES.loopBound(to - from);
    if (activation == GateActivation.HARD_SIGMOID) {
      hardSigmoid(from, count, biasOffset, groups, preactivation, gates);
    } else {
      addBias(from, count, biasOffset, groups, preactivation, gates, from);
      VectorFunctions.logistic(gates, from, count);
    }
    ScalarCellKernel.sigmoid(
        activation, from + count, to, biasOffset, groups, preactivation, gates);
  }

  private static void hardSigmoid(
      int from,
      int count,
      int biasOffset,
      CellGroups groups,
      float[] preactivation,
      float[] gates) {
    for (int at = from; at < from + count; at += LANES) {
      FloatVector.fromArray(SPECIES, preactivation, at)
          .mul(FloatVector.fromArray(SPECIES, groups.gate(), at))
          .add(FloatVector.fromArray(SPECIES, groups.bias(), at + biasOffset))
          .mul(ScalarCellKernel.HARD_SIGMOID_SLOPE)
          .add(0.5f)
          .max(0f)
          .min(1f)
          .intoArray(gates, at);
    }
  }

  /** The place of tanh(c_t), which is not known yet, holds the arguments of g. */
  private static void candidate(
      int from,
      int to,
      int biasOffset,
      CellGroups groups,
      float[] preactivation,
      CellTape tape,
      int cells) {
    int count = SPECIES.loopBound(to - from);
    addBias(from, count, biasOffset, groups, preactivation, tape.squashedCell(), cells);
    VectorFunctions.tanh(tape.squashedCell(), cells, tape.gates(), from, count);
    ScalarCellKernel.candidate(from + count, to, biasOffset, groups, preactivation, tape.gates());
  }

  /** u z + b. */
  private static void addBias(
      int from,
      int count,
      int biasOffset,
      CellGroups groups,
      float[] preactivation,
      float[] result,
      int resultAt) {
    for (int i = 0; i < count; i += LANES) {
      int at = from + i;
      FloatVector.fromArray(SPECIES, preactivation, at)
          .mul(FloatVector.fromArray(SPECIES, groups.gate(), at))
          .add(FloatVector.fromArray(SPECIES, groups.bias(), at + biasOffset))
          .intoArray(result, resultAt + i);
    }
  }

  private static void step(
      int hidden,
      int row,
      float[] neuronGroups,
      float[] previousCell,
      float[] state,
      CellTape tape) {
    int cells = row * hidden;
    float[] gates = tape.gates();
    int bound = SPECIES.loopBound(hidden);
    for (int j = 0; j < bound; j += LANES) {
      int at = cells * 4 + j;
      FloatVector kept =
          FloatVector.fromArray(SPECIES, gates, at + hidden)
              .mul(FloatVector.fromArray(SPECIES, previousCell, cells + j));
      FloatVector added =
          FloatVector.fromArray(SPECIES, gates, at)
              .mul(FloatVector.fromArray(SPECIES, gates, at + 2 * hidden));
      kept.add(added).intoArray(tape.cell(), cells + j);
    }
    VectorFunctions.tanh(tape.cell(), cells, tape.squashedCell(), cells, bound);
    for (int j = 0; j < bound; j += LANES) {
      FloatVector.fromArray(SPECIES, gates, cells * 4 + 3 * hidden + j)
          .mul(FloatVector.fromArray(SPECIES, tape.squashedCell(), cells + j))
          .mul(FloatVector.fromArray(SPECIES, neuronGroups, cells + j))
          .intoArray(state, cells + j);
    }
    ScalarCellKernel.step(hidden, row, bound, neuronGroups, previousCell, state, tape);
  }

  @Override
  public void backward(
      CellShape shape,
      int rows,
      float[] mask,
      CellGroups groups,
      float[] preactivation,
      float[] previousCell,
      float[] stateGradient,
      CellTape tape,
      CellGradients gradients) {
    int bound = SPECIES.loopBound(shape.hidden());
    for (int row = 0; row < rows; row++) {
      if (mask[row] == 0f) {
        int start = row * shape.gates();
        Arrays.fill(preactivation, start, start + shape.gates(), 0f);
        continue;
      }
      VectorCellGradient.units(
          shape, row, bound, groups, preactivation, previousCell, stateGradient, tape, gradients);
      ScalarCellKernel.gateGradients(
          shape, row, bound, groups, preactivation, previousCell, stateGradient, tape, gradients);
    }
  }
}
