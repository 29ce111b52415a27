package org.gatesieve.compact.inference;

import java.util.List;
import org.gatesieve.compact.model.CompactGate;
import org.gatesieve.compact.model.CompactLstm;

/**
 * Rows of the input weights themselves, gate by gate as the model has them: a large vocabulary is
 * not worth a second copy for the sake of one row per step.
 *
 * @param rows per gate, rows × live, row-major
 * @param live per gate, number of live columns
 */
record LookedUpRows(float[][] rows, int[] live) implements InputPart {

  static LookedUpRows of(CompactLstm lstm) {
    List<CompactGate> gates = lstm.gates();
    return new LookedUpRows(
        gates.stream().map(CompactGate::inputWeights).toArray(float[][]::new),
        gates.stream().mapToInt(gate -> gate.liveNeurons().length).toArray());
  }

  @Override
  public void add(int row, double[] sums) {
    int first = 0;
    for (int gate = 0; gate < rows.length; gate++) {
      int from = row * live[gate];
      for (int column = 0; column < live[gate]; column++) {
        sums[first + column] += rows[gate][from + column];
      }
      first += live[gate];
    }
  }
}
