package org.gatesieve.compact.inference;

import java.util.List;
import org.gatesieve.compact.model.CompactGate;
import org.gatesieve.compact.model.CompactLstm;

/**
 * Bias and rows of the input weights themselves, gate by gate as the model has them: a large
 * vocabulary is not worth a second copy for the sake of one row per step.
 *
 * @param bias one value per live column
 * @param rows per gate, rows × live, row-major
 * @param live per gate, number of live columns
 */
record LookedUpRows(double[] bias, float[][] rows, int[] live) implements InputPart {

  static LookedUpRows of(CompactLstm lstm, LiveColumns live) {
    List<CompactGate> gates = lstm.gates();
    return new LookedUpRows(
        live.bias(),
        gates.stream().map(CompactGate::inputWeights).toArray(float[][]::new),
        gates.stream().mapToInt(gate -> gate.liveNeurons().length).toArray());
  }

  @Override
  public void write(int id, double[] columns) {
    System.arraycopy(bias, 0, columns, 0, columns.length);
    if (id == 0) {
      return;
    }
    int first = 0;
    for (int gate = 0; gate < rows.length; gate++) {
      int from = (id - 1) * live[gate];
      for (int column = 0; column < live[gate]; column++) {
        columns[first + column] += rows[gate][from + column];
      }
      first += live[gate];
    }
  }
}
