package org.gatesieve.learn.layers;

import java.util.ArrayList;
import java.util.List;
import org.gatesieve.learn.kernel.CellTape;
import org.gatesieve.learn.memory.FloatBlock;

/**
 * Buffers of one LSTM layer for the longest and widest mini-batch so far. A row is one object at
 * one step; rows stand step after step, without those that {@link ActiveRows} leaves out.
 */
final class LstmTape {
  private final int inputs;
  private final int hidden;
  private int capacity;
  private final List<CellTape> steps = new ArrayList<>();

  /** x ∘ z^x, rows × X. */
  FloatBlock scaledInput;

  /** ∂L/∂(x ∘ z^x), rows × X. */
  FloatBlock scaledInputGradient;

  /** u_k, and in the backward pass its gradient: rows × 4H. */
  FloatBlock preactivation;

  /** h_{t−1}, rows × H. */
  FloatBlock previousStates;

  /** What the layer gives on, objects × H of the last step or steps × objects × H. */
  FloatBlock output;

  /** ∂L/∂x, steps × objects × X. */
  FloatBlock inputGradient;

  /** ∂L/∂h_t, objects × H. */
  FloatBlock stateGradient;

  /** u_k of one step, objects × 4H. */
  float[] stepPreactivation;

  /** h of one step, or its gradient: objects × H. */
  float[] stepState;

  /** c_{−1} = 0. */
  float[] noCell;

  LstmTape(int inputs, int hidden) {
    this.inputs = inputs;
    this.hidden = hidden;
  }

  void reserve(int objects, int length, boolean lastStepOnly) {
    int tokens = Math.multiplyExact(objects, length);
    scaledInput = FloatBlock.atLeast(scaledInput, Math.multiplyExact(tokens, inputs));
    scaledInputGradient = FloatBlock.atLeast(scaledInputGradient, tokens * inputs);
    inputGradient = FloatBlock.atLeast(inputGradient, tokens * inputs);
    preactivation = FloatBlock.atLeast(preactivation, Math.multiplyExact(tokens, 4 * hidden));
    previousStates = FloatBlock.atLeast(previousStates, tokens * hidden);
    output = FloatBlock.atLeast(output, (lastStepOnly ? objects : tokens) * hidden);
    if (capacity < objects) {
      capacity = objects;
      steps.clear();
      stateGradient = FloatBlock.allocate(objects * hidden);
      stepPreactivation = new float[objects * 4 * hidden];
      stepState = new float[objects * hidden];
      noCell = new float[objects * hidden];
    }
    while (steps.size() < length) {
      steps.add(CellTape.allocate(capacity, hidden));
    }
  }

  CellTape step(int step) {
    return steps.get(step);
  }

  /** c_{t−1}. */
  float[] cellBefore(int step) {
    return step == 0 ? noCell : steps.get(step - 1).cell();
  }
}
