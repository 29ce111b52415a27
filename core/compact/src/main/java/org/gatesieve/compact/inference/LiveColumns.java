package org.gatesieve.compact.inference;

import java.util.function.Function;
import org.gatesieve.compact.model.CompactGate;
import org.gatesieve.compact.model.CompactLstm;
import org.gatesieve.compact.model.GateKind;

/**
 * The live columns of the four gates side by side, so that a step is one pass over the recurrent
 * weights. Behind them stand columns of zeros, so that kernels find no block half full.
 *
 * @param bias one value per column, padding included
 * @param targets place of every live column among the 4H gate values
 * @param candidateFrom first column of the candidate gate
 * @param candidateTo end of the columns of the candidate gate
 * @param constants the 4H gate values, i, f, g, o in blocks of H; 0 where a gate is live
 */
record LiveColumns(
    double[] bias, int[] targets, int candidateFrom, int candidateTo, double[] constants) {

  /**
   * The columns of {@code lstm}.
   *
   * @param block what their number, padding included, is a multiple of
   */
  static LiveColumns of(CompactLstm lstm, int block) {
    int columns = count(lstm);
    int padded = (columns + block - 1) / block * block;
    int candidateFrom = 0;
    for (CompactGate gate : lstm.gates().subList(0, GateKind.CANDIDATE.block())) {
      candidateFrom += gate.liveNeurons().length;
    }
    LiveColumns all =
        new LiveColumns(
            widened(sideBySide(lstm, CompactGate::bias, 1, padded)),
            new int[columns],
            candidateFrom,
            candidateFrom + lstm.gate(GateKind.CANDIDATE).liveNeurons().length,
            new double[Math.multiplyExact(lstm.hidden(), lstm.gates().size())]);
    int column = 0;
    for (CompactGate gate : lstm.gates()) {
      all.place(gate, lstm.hidden(), column);
      column += gate.liveNeurons().length;
    }
    return all;
  }

  /** Inputs × columns, padding included, row-major. */
  float[] inputWeights(CompactLstm lstm) {
    return sideBySide(lstm, CompactGate::inputWeights, lstm.inputs(), count());
  }

  /** Hidden × columns, padding included, row-major. */
  float[] recurrentWeights(CompactLstm lstm) {
    return sideBySide(lstm, CompactGate::recurrentWeights, lstm.hidden(), count());
  }

  static double[] widened(float[] values) {
    double[] wide = new double[values.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }

  /** Live columns and padding. */
  int count() {
    return bias.length;
  }

  /** Live columns alone. */
  static int count(CompactLstm lstm) {
    return lstm.gates().stream().mapToInt(gate -> gate.liveNeurons().length).sum();
  }

  private static float[] sideBySide(
      CompactLstm lstm, Function<CompactGate, float[]> matrix, int rows, int columns) {
    float[] all = new float[Math.multiplyExact(rows, columns)];
    int first = 0;
    for (CompactGate gate : lstm.gates()) {
      float[] weights = matrix.apply(gate);
      int live = gate.liveNeurons().length;
      for (int i = 0; i < weights.length; i++) {
        all[i / live * columns + first + i % live] = weights[i];
      }
      first += live;
    }
    return all;
  }

  private void place(CompactGate gate, int hidden, int first) {
    int[] liveNeurons = gate.liveNeurons();
    int block = gate.kind().block() * hidden;
    int live = 0;
    for (int neuron = 0; neuron < hidden; neuron++) {
      if (live < liveNeurons.length && liveNeurons[live] == neuron) {
        targets[first + live] = block + neuron;
        live++;
      } else {
        constants[block + neuron] = gate.constants()[neuron - live];
      }
    }
  }
}
