package org.gatesieve.learn.kernel;

import java.util.Random;
import org.gatesieve.compact.model.GateActivation;

/**
 * One time step of METHOD §1 in double precision, an object at a time, as a function of its inputs:
 * the yardstick for forward values, and through finite differences for gradients.
 */
final class PlainCell {
  final CellShape shape;
  final int rows;
  final double[] preactivation;
  final double[] gateGroups;
  final double[] neuronGroups;
  final double[] bias;
  final double[] previousCell;
  final double[] previousState;
  final float[] mask;

  /** Random inputs; every third object is masked. */
  PlainCell(int rows, int hidden, GateActivation activation, long seed) {
    this.rows = rows;
    shape = new CellShape(hidden, activation);
    Random random = new Random(seed);
    preactivation = normal(random, rows * shape.gates(), 1.5);
    gateGroups = normal(random, rows * shape.gates(), 1);
    neuronGroups = normal(random, rows * hidden, 1);
    bias = normal(random, shape.gates(), 1);
    previousCell = normal(random, rows * hidden, 1);
    previousState = normal(random, rows * hidden, 1);
    mask = new float[rows];
    for (int row = 0; row < rows; row++) {
      mask[row] = row % 3 == 1 ? 0f : 1f;
    }
  }

  /** c_t, rows × H. */
  double[] cell() {
    double[] cell = previousCell.clone();
    for (int at = 0; at < cell.length; at++) {
      if (isPresent(at)) {
        cell[at] = gate(at, 1) * previousCell[at] + gate(at, 0) * gate(at, 2);
      }
    }
    return cell;
  }

  /** h_t, rows × H. */
  double[] state() {
    double[] state = previousState.clone();
    double[] cell = cell();
    for (int at = 0; at < state.length; at++) {
      if (isPresent(at)) {
        state[at] = gate(at, 3) * Math.tanh(cell[at]) * neuronGroups[at];
      }
    }
    return state;
  }

  boolean isPresent(int at) {
    return mask[at / shape.hidden()] != 0f;
  }

  /** i, f, g or o of one unit of one object. */
  private double gate(int at, int kind) {
    int hidden = shape.hidden();
    int column = kind * hidden + at % hidden;
    int index = at / hidden * shape.gates() + column;
    double v = preactivation[index] * gateGroups[index] + bias[column];
    if (kind == 2) {
      return Math.tanh(v);
    }
    return shape.activation() == GateActivation.HARD_SIGMOID
        ? Math.max(0, Math.min(1, 0.2 * v + 0.5))
        : 1 / (1 + Math.exp(-v));
  }

  /** Values that a float can hold, so that both precisions start from the same numbers. */
  private static double[] normal(Random random, int count, double deviation) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (deviation * random.nextGaussian());
    }
    return values;
  }
}
