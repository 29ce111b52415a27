package org.gatesieve.learn.layers;

import java.util.Arrays;
import org.gatesieve.learn.kernel.CellGradients;
import org.gatesieve.learn.kernel.CellGroups;
import org.gatesieve.learn.kernel.CellKernel;
import org.gatesieve.learn.kernel.CellShape;
import org.gatesieve.learn.kernel.CellTape;
import org.gatesieve.learn.kernel.Kernels;
import org.gatesieve.learn.memory.FloatBlock;
import org.gatesieve.learn.memory.MatrixProduct;
import org.gatesieve.learn.network.GateColumns;

/**
 * METHOD §1's recurrence over a mini-batch: the input part of all time steps at once, one matrix
 * product per step for the recurrent part, everything between fused by a {@link CellKernel}.
 */
final class FusedLstm {
  private final LayerTensors tensors;
  private final CellShape shape;
  private final int hidden;
  private final GateColumns columns;
  private final boolean lastStepOnly;
  private final CellKernel kernel = Kernels.create().cell();
  private final GateGroups gateGroups;
  private final ObjectGroups neuronGroups;
  private final WeightSample recurrentWeights;
  private final float[] bias;
  private final LstmTape tape;
  private InputPart input;
  private ActiveRows active;

  FusedLstm(SparseLstm configuration, LayerTensors tensors) {
    this.tensors = tensors;
    hidden = (int) configuration.getNOut();
    columns = configuration.gateColumns();
    lastStepOnly = configuration.lastStepOnly();
    shape = new CellShape(hidden, configuration.gateActivation());
    gateGroups = new GateGroups(new ObjectGroups(tensors.get(Parameters.GATE_GROUPS)), columns);
    neuronGroups = new ObjectGroups(tensors.get(Parameters.NEURON_GROUPS));
    recurrentWeights = new WeightSample(tensors.get(Parameters.RECURRENT_WEIGHTS));
    bias = new float[shape.gates()];
    tape = new LstmTape(columns);
  }

  /**
   * Runs the recurrence.
   *
   * @param input what comes from below
   * @param carried h and c before the first step on entry, after the last on return; null for the
   *     state zero. No gradient flows back into it
   * @return h of the last step, objects × H, or of every one, steps × objects × H; valid until the
   *     next forward pass
   */
  FloatBlock forward(
      InputPart input, ActiveRows active, RecurrentState carried, SampledStep sampled) {
    this.input = input;
    this.active = active;
    int objects = active.objects();
    tape.reserve(objects, active.steps(), lastStepOnly);
    gateGroups.draw(tensors.noise(Parameters.GATE_GROUPS, sampled), objects);
    neuronGroups.draw(tensors.noise(Parameters.NEURON_GROUPS, sampled), objects);
    recurrentWeights.draw(tensors.noise(Parameters.RECURRENT_WEIGHTS, sampled));
    tensors.get(Parameters.LSTM_BIAS).mean().read(0, bias, 0, bias.length);
    input.forward(active, sampled, tape.preactivation);
    recur(carried);
    return tape.output;
  }

  private void recur(RecurrentState carried) {
    int stateSize = active.objects() * hidden;
    CellGroups groups = groups();
    tape.begin(carried, stateSize);
    for (int step = 0; step < active.steps(); step++) {
      int rows = active.count(step);
      int offset = active.offset(step);
      tape.previousStates.write(offset * hidden, tape.stepState, 0, rows * hidden);
      if ((step > 0 || carried != null) && rows > 0) {
        addRecurrentPart(offset, rows);
      }
      tape.readPreactivation(offset, rows);
      CellTape now = tape.step(step);
      float[] cellBefore = tape.cellBefore(step);
      kernel.forward(
          shape,
          rows,
          active.mask(step),
          groups,
          tape.stepPreactivation,
          cellBefore,
          tape.stepState,
          now);
      int done = rows * hidden;
      System.arraycopy(cellBefore, done, now.cell(), done, stateSize - done);
      if (!lastStepOnly) {
        tape.output.write(step * stateSize, tape.stepState, 0, stateSize);
      }
    }
    if (lastStepOnly) {
      tape.output.write(0, tape.stepState, 0, stateSize);
    }
    if (carried != null) {
      tape.end(carried, active.steps(), stateSize);
    }
  }

  private void addRecurrentPart(int offset, int rows) {
    MatrixProduct.multiply(
        rows,
        columns.count(),
        hidden,
        tape.previousStates,
        offset * hidden,
        recurrentWeights.block(),
        1f,
        tape.preactivation,
        offset * columns.count());
  }

  private CellGroups groups() {
    return new CellGroups(gateGroups.values(), neuronGroups.values(), bias);
  }

  /**
   * Writes the gradients of all tensors of the layer.
   *
   * @param gradient ∂L/∂h: objects × H of the last step, or steps × objects × H
   */
  void backward(FloatBlock gradient) {
    backwardThroughTime(gradient);
    MatrixProduct.transposedMultiply(
        hidden,
        columns.count(),
        active.total(),
        tape.previousStates,
        tape.preactivation,
        recurrentWeights.gradient());
    input.backward(tape.preactivation);
    recurrentWeights.writeLogSigmaGradient();
    gateGroups.reduce(active.objects());
    neuronGroups.reduce(active.objects());
    tensors.get(Parameters.LSTM_BIAS).meanGradient().write(0, tape.biasGradient, 0, bias.length);
  }

  private void backwardThroughTime(FloatBlock gradient) {
    int stateSize = active.objects() * hidden;
    int lastStep = active.steps() - 1;
    float[] stateGradient = tape.stepState;
    Arrays.fill(stateGradient, 0, stateSize, 0f);
    Arrays.fill(tape.cellGradient, 0, stateSize, 0f);
    Arrays.fill(tape.biasGradient, 0f);
    CellGradients gradients =
        new CellGradients(
            tape.cellGradient, gateGroups.gradients(), neuronGroups.gradients(), tape.biasGradient);
    CellGroups groups = groups();
    for (int step = lastStep; step >= 0; step--) {
      if (!lastStepOnly || step == lastStep) {
        gradient.read(lastStepOnly ? 0 : step * stateSize, tape.arriving, 0, stateSize);
        for (int i = 0; i < stateSize; i++) {
          stateGradient[i] += tape.arriving[i];
        }
      }
      int rows = active.count(step);
      tape.readPreactivation(active.offset(step), rows);
      kernel.backward(
          shape,
          rows,
          active.mask(step),
          groups,
          tape.stepPreactivation,
          tape.cellBefore(step),
          stateGradient,
          tape.step(step),
          gradients);
      tape.writePreactivation(active.offset(step), rows);
      if (step > 0 && rows > 0) {
        addRecurrentGradient(active.offset(step), rows, stateGradient);
      }
    }
  }

  /** ∂L/∂h_{t−1} += ∂L/∂u(t) W^hᵀ. */
  private void addRecurrentGradient(int offset, int rows, float[] stateGradient) {
    tape.stateGradient.write(0, stateGradient, 0, rows * hidden);
    MatrixProduct.multiplyTransposed(
        rows,
        hidden,
        columns.count(),
        tape.preactivation,
        offset * columns.count(),
        recurrentWeights.block(),
        1f,
        tape.stateGradient,
        0);
    tape.stateGradient.read(0, stateGradient, 0, rows * hidden);
  }
}
