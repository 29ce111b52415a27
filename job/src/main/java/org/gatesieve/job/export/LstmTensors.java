package org.gatesieve.job.export;

import java.util.List;
import org.gatesieve.compact.model.CompactGate;
import org.gatesieve.compact.model.CompactLstm;
import org.gatesieve.compact.model.GateKind;

/**
 * The tensors of ONNX's LSTM operator for a collapsed layer. The operator takes every weight in
 * rows per gate, in the order i, o, f, g; a gate that became a constant has zero weights and the
 * bias that gives the constant. Where no hidden neuron is left there is one that stays at zero,
 * since the operator does not take a size of 0.
 */
final class LstmTensors {
  private static final List<GateKind> ORDER =
      List.of(GateKind.INPUT, GateKind.OUTPUT, GateKind.FORGET, GateKind.CANDIDATE);

  private final CompactLstm lstm;

  LstmTensors(CompactLstm lstm) {
    this.lstm = lstm;
  }

  /** Hidden neurons of the operator. */
  int hidden() {
    return Math.max(1, lstm.hidden());
  }

  /** W, 1 × 4H × X: the input weights themselves. */
  FloatTensor inputWeights() {
    return transposed(lstm.inputs(), Math.max(1, lstm.inputs()), CompactGate::inputWeights);
  }

  /**
   * W, 1 × 4H × L, for an input that holds the preactivations of the live columns of i, f, g, o
   * side by side: 1 where a row is the gate of that column.
   */
  FloatTensor selectedColumns() {
    int columns = lstm.gates().stream().mapToInt(gate -> gate.liveNeurons().length).sum();
    FloatTensor selection = new FloatTensor(1, rows(), Math.max(1, columns));
    int column = 0;
    for (CompactGate gate : lstm.gates()) {
      for (int neuron : gate.liveNeurons()) {
        selection.set(row(gate.kind(), neuron) * columns + column, 1);
        column++;
      }
    }
    return selection;
  }

  /** R, 1 × 4H × H. */
  FloatTensor recurrentWeights() {
    return transposed(lstm.hidden(), hidden(), CompactGate::recurrentWeights);
  }

  /** B, 1 × 8H: the biases, then zeros for the recurrent biases of other makers' layers. */
  FloatTensor bias() {
    FloatTensor bias = new FloatTensor(1, 2L * rows());
    for (CompactGate gate : lstm.gates()) {
      int[] live = gate.liveNeurons();
      int next = 0;
      for (int neuron = 0; neuron < lstm.hidden(); neuron++) {
        int row = row(gate.kind(), neuron);
        if (next < live.length && live[next] == neuron) {
          bias.set(row, gate.bias()[next++]);
        } else {
          float constant = gate.constants()[neuron - next];
          bias.set(row, ConstantBias.of(gate.kind(), lstm.activation(), constant));
        }
      }
    }
    return bias;
  }

  private FloatTensor transposed(int sources, int columns, WeightsOf weightsOf) {
    FloatTensor tensor = new FloatTensor(1, rows(), columns);
    for (CompactGate gate : lstm.gates()) {
      float[] weights = weightsOf.gate(gate);
      int[] live = gate.liveNeurons();
      for (int source = 0; source < sources; source++) {
        for (int column = 0; column < live.length; column++) {
          tensor.set(
              row(gate.kind(), live[column]) * columns + source,
              weights[source * live.length + column]);
        }
      }
    }
    return tensor;
  }

  private int rows() {
    return ORDER.size() * hidden();
  }

  private int row(GateKind kind, int neuron) {
    return ORDER.indexOf(kind) * hidden() + neuron;
  }

  /** A matrix, sources × live, of a gate. */
  @FunctionalInterface
  private interface WeightsOf {
    float[] gate(CompactGate gate);
  }
}
