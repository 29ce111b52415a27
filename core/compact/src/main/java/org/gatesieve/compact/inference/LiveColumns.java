package org.gatesieve.compact.inference;

import org.gatesieve.compact.model.CompactGate;
import org.gatesieve.compact.model.CompactLstm;
import org.gatesieve.compact.model.GateKind;

/**
 * The live columns of the four gates side by side, so that a step is one pass over the input
 * weights and one over the recurrent weights. The file's floats, widened once.
 *
 * @param inputWeights inputs × columns, row-major
 * @param recurrentWeights hidden × columns, row-major
 * @param bias one value per column
 * @param targets place of every column among the 4H gate values
 * @param candidateFrom first column of the candidate gate
 * @param candidateTo end of the columns of the candidate gate
 * @param constants the 4H gate values, i, f, g, o in blocks of H; 0 where a gate is live
 */
record LiveColumns(
    double[] inputWeights,
    double[] recurrentWeights,
    double[] bias,
    int[] targets,
    int candidateFrom,
    int candidateTo,
    double[] constants) {

  static LiveColumns of(CompactLstm lstm) {
    int columns = 0;
    int candidateFrom = 0;
    for (CompactGate gate : lstm.gates()) {
      if (gate.kind() == GateKind.CANDIDATE) {
        candidateFrom = columns;
      }
      columns += gate.liveNeurons().length;
    }
    LiveColumns all =
        new LiveColumns(
            new double[Math.multiplyExact(lstm.inputs(), columns)],
            new double[Math.multiplyExact(lstm.hidden(), columns)],
            new double[columns],
            new int[columns],
            candidateFrom,
            candidateFrom + lstm.gate(GateKind.CANDIDATE).liveNeurons().length,
            new double[Math.multiplyExact(lstm.hidden(), lstm.gates().size())]);
    int column = 0;
    int block = 0;
    for (CompactGate gate : lstm.gates()) {
      all.copy(gate, lstm.hidden(), block, column);
      block += lstm.hidden();
      column += gate.liveNeurons().length;
    }
    return all;
  }

  int count() {
    return bias.length;
  }

  private void copy(CompactGate gate, int hidden, int block, int column) {
    int[] liveNeurons = gate.liveNeurons();
    copyRows(gate.inputWeights(), liveNeurons.length, inputWeights, column);
    copyRows(gate.recurrentWeights(), liveNeurons.length, recurrentWeights, column);
    copyRow(gate.bias(), 0, liveNeurons.length, bias, column);
    int live = 0;
    for (int neuron = 0; neuron < hidden; neuron++) {
      if (live < liveNeurons.length && liveNeurons[live] == neuron) {
        targets[column + live] = block + neuron;
        live++;
      } else {
        constants[block + neuron] = gate.constants()[neuron - live];
      }
    }
  }

  private void copyRows(float[] from, int live, double[] to, int column) {
    int rows = live == 0 ? 0 : from.length / live;
    for (int row = 0; row < rows; row++) {
      copyRow(from, row * live, live, to, row * count() + column);
    }
  }

  private static void copyRow(float[] from, int first, int count, double[] to, int at) {
    for (int i = 0; i < count; i++) {
      to[at + i] = from[first + i];
    }
  }
}
