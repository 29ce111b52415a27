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
      candidate(candidate, output, -input, groups, preactivation, tape.gates());
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
    int bound = from + SPECIES.loopBound(to - from);
    if (activation == GateActivation.HARD_SIGMOID) {
      for (int at = from; at < bound; at += LANES) {
        grouped(at, biasOffset, groups, preactivation)
            .mul(ScalarCellKernel.HARD_SIGMOID_SLOPE)
            .add(0.5f)
            .max(0f)
            .min(1f)
            .intoArray(gates, at);
      }
    } else {
      for (int at = from; at < bound; at += LANES) {
        VectorFunctions.logistic(grouped(at, biasOffset, groups, preactivation))
            .intoArray(gates, at);
      }
    }
    ScalarCellKernel.sigmoid(activation, bound, to, biasOffset, groups, preactivation, gates);
  }

  private static void candidate(
      int from, int to, int biasOffset, CellGroups groups, float[] preactivation, float[] gates) {
    int bound = from + SPECIES.loopBound(to - from);
    for (int at = from; at < bound; at += LANES) {
      VectorFunctions.tanh(grouped(at, biasOffset, groups, preactivation)).intoArray(gates, at);
    }
    ScalarCellKernel.candidate(bound, to, biasOffset, groups, preactivation, gates);
  }

  /** u z + b. */
  private static FloatVector grouped(
      int at, int biasOffset, CellGroups groups, float[] preactivation) {
    return load(preactivation, at)
        .mul(load(groups.gate(), at))
        .add(load(groups.bias(), at + biasOffset));
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
      FloatVector kept = load(gates, at + hidden).mul(load(previousCell, cells + j));
      FloatVector added = load(gates, at).mul(load(gates, at + 2 * hidden));
      kept.add(added).intoArray(tape.cell(), cells + j);
    }
    for (int j = 0; j < bound; j += LANES) {
      FloatVector squashed = VectorFunctions.tanh(load(tape.cell(), cells + j));
      squashed.intoArray(tape.squashedCell(), cells + j);
      FloatVector.fromArray(SPECIES, gates, cells * 4 + 3 * hidden + j)
          .mul(squashed)
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

  private static FloatVector load(float[] values, int at) {
    return FloatVector.fromArray(SPECIES, values, at);
  }
}
