package org.gatesieve.learn.kernel;

import java.util.Arrays;
import org.gatesieve.compact.model.GateActivation;

/** Plain loops over objects and hidden units. */
final class ScalarCellKernel implements CellKernel {
  static final float HARD_SIGMOID_SLOPE = 0.2f;

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
      int cells = row * hidden;
      if (mask[row] == 0f) {
        System.arraycopy(previousCell, cells, tape.cell(), cells, hidden);
        continue;
      }
      activate(shape, row, groups, preactivation, tape.gates());
      step(hidden, row, 0, groups.neuron(), previousCell, state, tape);
    }
  }

  private static void activate(
      CellShape shape, int row, CellGroups groups, float[] preactivation, float[] gates) {
    int hidden = shape.hidden();
    int input = row * shape.gates();
    int candidate = input + 2 * hidden;
    int output = candidate + hidden;
    int end = output + hidden;
    sigmoid(shape.activation(), input, candidate, -input, groups, preactivation, gates);
    candidate(candidate, output, -input, groups, preactivation, gates);
    sigmoid(shape.activation(), output, end, -input, groups, preactivation, gates);
  }

  /** Gates i, f or o at {@code from … to − 1} of the arrays with a row per object. */
  static void sigmoid(
      GateActivation activation,
      int from,
      int to,
      int biasOffset,
      CellGroups groups,
      float[] preactivation,
      float[] gates) {
    float[] bias = groups.bias();
    float[] group = groups.gate();
    if (activation == GateActivation.HARD_SIGMOID) {
      for (int at = from; at < to; at++) {
        gates[at] = hardSigmoid(preactivation[at] * group[at] + bias[at + biasOffset]);
      }
    } else {
      for (int at = from; at < to; at++) {
        gates[at] =
            ElementaryFunctions.logistic(preactivation[at] * group[at] + bias[at + biasOffset]);
      }
    }
  }

  /** As {@link #sigmoid}, gate g. */
  static void candidate(
      int from, int to, int biasOffset, CellGroups groups, float[] preactivation, float[] gates) {
    float[] bias = groups.bias();
    float[] group = groups.gate();
    for (int at = from; at < to; at++) {
      gates[at] = ElementaryFunctions.tanh(preactivation[at] * group[at] + bias[at + biasOffset]);
    }
  }

  /** Cell and state of the units from {@code firstUnit} on. */
  static void step(
      int hidden,
      int row,
      int firstUnit,
      float[] neuronGroups,
      float[] previousCell,
      float[] state,
      CellTape tape) {
    int cells = row * hidden;
    int input = cells * 4;
    float[] gates = tape.gates();
    for (int j = firstUnit; j < hidden; j++) {
      int at = input + j;
      float cell =
          gates[at + hidden] * previousCell[cells + j] + gates[at] * gates[at + 2 * hidden];
      float squashed = ElementaryFunctions.tanh(cell);
      tape.cell()[cells + j] = cell;
      tape.squashedCell()[cells + j] = squashed;
      state[cells + j] = gates[at + 3 * hidden] * squashed * neuronGroups[cells + j];
    }
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
    for (int row = 0; row < rows; row++) {
      if (mask[row] == 0f) {
        int start = row * shape.gates();
        Arrays.fill(preactivation, start, start + shape.gates(), 0f);
      } else {
        gateGradients(
            shape, row, 0, groups, preactivation, previousCell, stateGradient, tape, gradients);
      }
    }
  }

  /**
   * The chain rule through METHOD §1's five lines, for the units of one object from {@code
   * firstUnit} on.
   */
  static void gateGradients(
      CellShape shape,
      int row,
      int firstUnit,
      CellGroups groups,
      float[] preactivation,
      float[] previousCell,
      float[] stateGradient,
      CellTape tape,
      CellGradients gradients) {
    int hidden = shape.hidden();
    boolean hard = shape.activation() == GateActivation.HARD_SIGMOID;
    float[] gates = tape.gates();
    for (int j = firstUnit; j < hidden; j++) {
      int cell = row * hidden + j;
      int input = row * 4 * hidden + j;
      int forget = input + hidden;
      int candidate = forget + hidden;
      int output = candidate + hidden;
      float squashed = tape.squashedCell()[cell];
      float fromState = stateGradient[cell];
      stateGradient[cell] = 0f;
      gradients.neuron()[cell] += fromState * gates[output] * squashed;
      float toExposed = fromState * groups.neuron()[cell];
      float toCell =
          gradients.cell()[cell] + toExposed * gates[output] * (1f - squashed * squashed);
      gradients.cell()[cell] = toCell * gates[forget];
      float g = gates[candidate];
      float toInput = toCell * g * slope(gates[input], hard);
      float toForget = toCell * previousCell[cell] * slope(gates[forget], hard);
      float toCandidate = toCell * gates[input] * (1f - g * g);
      float toOutput = toExposed * squashed * slope(gates[output], hard);
      throughGroup(input, j, toInput, groups, preactivation, gradients);
      throughGroup(forget, hidden + j, toForget, groups, preactivation, gradients);
      throughGroup(candidate, 2 * hidden + j, toCandidate, groups, preactivation, gradients);
      throughGroup(output, 3 * hidden + j, toOutput, groups, preactivation, gradients);
    }
  }

  private static void throughGroup(
      int at,
      int column,
      float gradient,
      CellGroups groups,
      float[] preactivation,
      CellGradients gradients) {
    gradients.bias()[column] += gradient;
    gradients.gate()[at] += gradient * preactivation[at];
    preactivation[at] = gradient * groups.gate()[at];
  }

  private static float slope(float value, boolean hard) {
    if (hard) {
      return value > 0f && value < 1f ? HARD_SIGMOID_SLOPE : 0f;
    }
    return value * (1f - value);
  }

  private static float hardSigmoid(float v) {
    return Math.min(1f, Math.max(0f, HARD_SIGMOID_SLOPE * v + 0.5f));
  }
}
