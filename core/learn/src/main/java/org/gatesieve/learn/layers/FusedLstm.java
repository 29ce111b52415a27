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
import org.gatesieve.learn.noise.NoiseStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * METHOD §1's recurrence over a mini-batch: one matrix product over all time steps for the input
 * part, one per step for the recurrent part, everything between fused by a {@link CellKernel}.
 */
final class FusedLstm {
  private final LayerTensors tensors;
  private final CellShape shape;
  private final int inputs;
  private final int hidden;
  private final CellKernel kernel = Kernels.current().cell();
  private final ObjectGroups inputGroups;
  private final ObjectGroups gateGroups;
  private final ObjectGroups neuronGroups;
  private final WeightSample inputWeights;
  private final WeightSample recurrentWeights;
  private final float[] bias;
  private final LstmTape tape;
  private final float[] inputRow;
  private final float[] gradientRow;
  private FloatBlock input;
  private ActiveRows active;
  private int steps;

  FusedLstm(SparseLstm configuration, LayerTensors tensors) {
    this.tensors = tensors;
    inputs = (int) configuration.getNIn();
    hidden = (int) configuration.getNOut();
    shape = new CellShape(hidden, configuration.gateActivation());
    inputGroups = new ObjectGroups(tensors.get(Parameters.INPUT_GROUPS));
    gateGroups = new ObjectGroups(tensors.get(Parameters.GATE_GROUPS));
    neuronGroups = new ObjectGroups(tensors.get(Parameters.NEURON_GROUPS));
    inputWeights = new WeightSample(tensors.get(Parameters.INPUT_WEIGHTS));
    recurrentWeights = new WeightSample(tensors.get(Parameters.RECURRENT_WEIGHTS));
    bias = new float[shape.gates()];
    tape = new LstmTape(hidden);
    inputRow = new float[inputs];
    gradientRow = new float[inputs];
  }

  /**
   * Runs the recurrence from the zero state.
   *
   * @param input x, steps × objects × X; has to stay as it is until the backward pass
   */
  void forward(FloatBlock input, int steps, ActiveRows active, SampledStep sampled) {
    this.input = input;
    this.steps = steps;
    this.active = active;
    tape.reserve(active.objects(), steps, inputs);
    draw(sampled);
    scaleInput();
    int tokens = steps * active.objects();
    MatrixProduct.multiply(
        tokens,
        shape.gates(),
        inputs,
        tape.scaledInput,
        0,
        inputWeights.block(),
        0f,
        tape.preactivation,
        0);
    recur();
  }

  private void draw(SampledStep sampled) {
    int objects = active.objects();
    inputGroups.draw(noise(Parameters.INPUT_GROUPS, sampled), objects);
    gateGroups.draw(noise(Parameters.GATE_GROUPS, sampled), objects);
    neuronGroups.draw(noise(Parameters.NEURON_GROUPS, sampled), objects);
    inputWeights.draw(noise(Parameters.INPUT_WEIGHTS, sampled));
    recurrentWeights.draw(noise(Parameters.RECURRENT_WEIGHTS, sampled));
    tensors.get(Parameters.LSTM_BIAS).mean().read(0, bias, 0, bias.length);
  }

  private NoiseStream noise(String key, SampledStep sampled) {
    return sampled.training() ? tensors.noise(key, sampled.step()) : null;
  }

  private void scaleInput() {
    int objects = active.objects();
    for (int token = 0; token < steps * objects; token++) {
      input.read(token * inputs, inputRow, 0, inputs);
      int group = token % objects * inputs;
      for (int x = 0; x < inputs; x++) {
        inputRow[x] *= inputGroups.values()[group + x];
      }
      tape.scaledInput.write(token * inputs, inputRow, 0, inputs);
    }
  }

  private void recur() {
    int stateSize = active.objects() * hidden;
    int stepSize = active.objects() * shape.gates();
    CellGroups groups = groups();
    Arrays.fill(tape.stepState, 0f);
    tape.states.write(0, tape.stepState, 0, stateSize);
    for (int step = 0; step < steps; step++) {
      int rows = active.count(step);
      if (step > 0 && rows > 0) {
        addRecurrentPart(step, rows);
      }
      tape.preactivation.read(step * stepSize, tape.stepPreactivation, 0, rows * shape.gates());
      CellTape now = tape.step(step);
      float[] cellBefore = tape.cellBefore(step);
      kernel.forward(
          shape,
          rows,
          active.at(step),
          groups,
          tape.stepPreactivation,
          cellBefore,
          tape.stepState,
          now);
      int done = rows * hidden;
      System.arraycopy(cellBefore, done, now.cell(), done, stateSize - done);
      tape.states.write((step + 1) * stateSize, tape.stepState, 0, stateSize);
    }
  }

  private void addRecurrentPart(int step, int rows) {
    MatrixProduct.multiply(
        rows,
        shape.gates(),
        hidden,
        tape.states,
        step * active.objects() * hidden,
        recurrentWeights.block(),
        1f,
        tape.preactivation,
        step * active.objects() * shape.gates());
  }

  private CellGroups groups() {
    return new CellGroups(gateGroups.values(), neuronGroups.values(), bias);
  }

  /** h after the last step, objects × H; valid until the next forward pass. */
  INDArray lastState() {
    return tape.states.view(steps + 1, active.objects(), hidden).slice(steps);
  }

  /** h of every step, steps × objects × H; valid until the next forward pass. */
  INDArray allStates() {
    INDArray all = tape.states.view(steps + 1, active.objects(), hidden);
    return all.get(NDArrayIndex.interval(1, steps + 1), NDArrayIndex.all(), NDArrayIndex.all());
  }

  /**
   * Writes the gradients of all tensors of the layer.
   *
   * @param gradient ∂L/∂h: objects × H of the last step, or steps × objects × H
   * @return ∂L/∂x, steps × objects × X; valid until the next backward pass
   */
  INDArray backward(FloatBlock gradient, boolean lastStepOnly) {
    float[] biasGradient = backwardThroughTime(gradient, lastStepOnly);
    int tokens = steps * active.objects();
    FloatBlock preactivationGradient = tape.preactivation;
    MatrixProduct.transposedMultiply(
        inputs,
        shape.gates(),
        tokens,
        tape.scaledInput,
        preactivationGradient,
        inputWeights.gradient());
    MatrixProduct.transposedMultiply(
        hidden,
        shape.gates(),
        tokens,
        tape.states,
        preactivationGradient,
        recurrentWeights.gradient());
    MatrixProduct.multiplyTransposed(
        tokens,
        inputs,
        shape.gates(),
        preactivationGradient,
        0,
        inputWeights.block(),
        0f,
        tape.inputGradient,
        0);
    unscaleInputGradient();
    inputWeights.writeLogSigmaGradient();
    recurrentWeights.writeLogSigmaGradient();
    inputGroups.reduce(active.objects());
    gateGroups.reduce(active.objects());
    neuronGroups.reduce(active.objects());
    tensors.get(Parameters.LSTM_BIAS).meanGradient().write(0, biasGradient, 0, bias.length);
    return tape.inputGradient.view(steps, active.objects(), inputs);
  }

  private float[] backwardThroughTime(FloatBlock gradient, boolean lastStepOnly) {
    int stateSize = active.objects() * hidden;
    int stepSize = active.objects() * shape.gates();
    float[] stateGradient = tape.stepState;
    Arrays.fill(stateGradient, 0f);
    float[] arriving = new float[stateSize];
    CellGradients gradients =
        new CellGradients(
            new float[stateSize],
            gateGroups.gradients(),
            neuronGroups.gradients(),
            new float[shape.gates()]);
    CellGroups groups = groups();
    for (int step = steps - 1; step >= 0; step--) {
      if (!lastStepOnly || step == steps - 1) {
        gradient.read(lastStepOnly ? 0 : step * stateSize, arriving, 0, stateSize);
        for (int i = 0; i < stateSize; i++) {
          stateGradient[i] += arriving[i];
        }
      }
      int rows = active.count(step);
      float[] preactivation = tape.stepPreactivation;
      tape.preactivation.read(step * stepSize, preactivation, 0, stepSize);
      Arrays.fill(preactivation, rows * shape.gates(), stepSize, 0f);
      kernel.backward(
          shape,
          rows,
          active.at(step),
          groups,
          preactivation,
          tape.cellBefore(step),
          stateGradient,
          tape.step(step),
          gradients);
      tape.preactivation.write(step * stepSize, preactivation, 0, stepSize);
      if (step > 0 && rows > 0) {
        addRecurrentGradient(step, rows, stateGradient);
      }
    }
    return gradients.bias();
  }

  /** ∂L/∂h_{t−1} += ∂L/∂u(t) W^hᵀ. */
  private void addRecurrentGradient(int step, int rows, float[] stateGradient) {
    tape.stateGradient.write(0, stateGradient, 0, rows * hidden);
    MatrixProduct.multiplyTransposed(
        rows,
        hidden,
        shape.gates(),
        tape.preactivation,
        step * active.objects() * shape.gates(),
        recurrentWeights.block(),
        1f,
        tape.stateGradient,
        0);
    tape.stateGradient.read(0, stateGradient, 0, rows * hidden);
  }

  /** From ∂L/∂(x ∘ z^x) to ∂L/∂x and ∂L/∂z^x. */
  private void unscaleInputGradient() {
    int objects = active.objects();
    float[] values = inputGroups.values();
    float[] toGroups = inputGroups.gradients();
    for (int token = 0; token < steps * objects; token++) {
      input.read(token * inputs, inputRow, 0, inputs);
      tape.inputGradient.read(token * inputs, gradientRow, 0, inputs);
      int group = token % objects * inputs;
      for (int x = 0; x < inputs; x++) {
        toGroups[group + x] += gradientRow[x] * inputRow[x];
        gradientRow[x] *= values[group + x];
      }
      tape.inputGradient.write(token * inputs, gradientRow, 0, inputs);
    }
  }
}
