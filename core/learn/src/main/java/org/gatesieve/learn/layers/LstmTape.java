package org.gatesieve.learn.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gatesieve.learn.kernel.CellTape;
import org.gatesieve.learn.memory.FloatBlock;
import org.gatesieve.learn.network.GateColumns;

/**
 * Buffers of one LSTM layer for the longest and widest mini-batch so far. A row is one object at
 * one step; rows stand step after step, without those that {@link ActiveRows} leaves out.
 */
final class LstmTape {
  private final GateColumns columns;
  private final int hidden;
  private int capacity;
  private final List<CellTape> steps = new ArrayList<>();

  /** u_k, and in the backward pass its gradient: rows × gate columns. */
  FloatBlock preactivation;

  /** h_{t−1}, rows × H. */
  FloatBlock previousStates;

  /** What the layer gives on, objects × H of the last step or steps × objects × H. */
  FloatBlock output;

  /** ∂L/∂h_t, objects × H. */
  FloatBlock stateGradient;

  /** u_k of one step, objects × 4H; 0 for a gate without a column. */
  float[] stepPreactivation;

  private float[] stepColumns;

  /** h of one step, or its gradient: objects × H. */
  float[] stepState;

  /** c before the first step, objects × H. */
  private float[] firstCell;

  /** ∂L/∂c, objects × H. */
  float[] cellGradient;

  /** What reaches ∂L/∂h of one step from the layer above, objects × H. */
  float[] arriving;

  /** ∂L/∂b, 4H. */
  final float[] biasGradient;

  LstmTape(GateColumns columns) {
    this.columns = columns;
    hidden = columns.hidden();
    biasGradient = new float[4 * hidden];
  }

  void reserve(int objects, int length, boolean lastStepOnly) {
    int tokens = Math.multiplyExact(objects, length);
    preactivation = FloatBlock.atLeast(preactivation, Math.multiplyExact(tokens, columns.count()));
    previousStates = FloatBlock.atLeast(previousStates, tokens * hidden);
    output = FloatBlock.atLeast(output, (lastStepOnly ? objects : tokens) * hidden);
    if (capacity < objects) {
      capacity = objects;
      steps.clear();
      stateGradient = FloatBlock.allocate(objects * hidden);
      stepPreactivation = new float[objects * 4 * hidden];
      stepColumns = new float[columns.isWhole() ? 0 : objects * columns.count()];
      stepState = new float[objects * hidden];
      firstCell = new float[objects * hidden];
      cellGradient = new float[objects * hidden];
      arriving = new float[objects * hidden];
    }
    while (steps.size() < length) {
      steps.add(CellTape.allocate(capacity, hidden));
    }
  }

  /** Puts h and c before the first step in their places; null for zero. */
  void begin(RecurrentState carried, int stateSize) {
    if (carried == null) {
      Arrays.fill(stepState, 0, stateSize, 0f);
      Arrays.fill(firstCell, 0, stateSize, 0f);
    } else {
      System.arraycopy(carried.state(), 0, stepState, 0, stateSize);
      System.arraycopy(carried.cell(), 0, firstCell, 0, stateSize);
    }
  }

  /** Takes h and c after the last step over. */
  void end(RecurrentState carried, int steps, int stateSize) {
    System.arraycopy(stepState, 0, carried.state(), 0, stateSize);
    System.arraycopy(cellBefore(steps), 0, carried.cell(), 0, stateSize);
  }

  /** Fills {@link #stepPreactivation} from the rows that begin at {@code offset}. */
  void readPreactivation(int offset, int rows) {
    int count = rows * columns.count();
    if (columns.isWhole()) {
      preactivation.read(offset * columns.count(), stepPreactivation, 0, count);
    } else {
      preactivation.read(offset * columns.count(), stepColumns, 0, count);
      columns.spread(stepColumns, stepPreactivation, rows);
    }
  }

  /** Writes {@link #stepPreactivation} back. */
  void writePreactivation(int offset, int rows) {
    int count = rows * columns.count();
    if (columns.isWhole()) {
      preactivation.write(offset * columns.count(), stepPreactivation, 0, count);
    } else {
      columns.gather(stepPreactivation, stepColumns, rows);
      preactivation.write(offset * columns.count(), stepColumns, 0, count);
    }
  }

  CellTape step(int step) {
    return steps.get(step);
  }

  /** c_{t−1}. */
  float[] cellBefore(int step) {
    return step == 0 ? firstCell : steps.get(step - 1).cell();
  }
}
