package org.gatesieve.compact.inference;

import org.gatesieve.compact.model.CompactNetwork;

/**
 * Bias and embedding row times input weights.
 *
 * @param bias one value per live column
 * @param embedding rows × inputs, row-major
 * @param inputWeights inputs × live columns, row-major
 */
record EmbeddedRows(double[] bias, float[] embedding, int inputs, double[] inputWeights)
    implements InputPart {

  static EmbeddedRows of(CompactNetwork network, LiveColumns live) {
    return new EmbeddedRows(
        live.bias(),
        network.embedding().weights(),
        network.lstm().inputs(),
        LiveColumns.widened(live.inputWeights(network.lstm())));
  }

  @Override
  public void write(int id, double[] columns) {
    System.arraycopy(bias, 0, columns, 0, columns.length);
    if (id == 0) {
      return;
    }
    int embedded = (id - 1) * inputs;
    for (int input = 0; input < inputs; input++) {
      double value = embedding[embedded + input];
      int from = input * columns.length;
      for (int column = 0; column < columns.length; column++) {
        columns[column] += value * inputWeights[from + column];
      }
    }
  }
}
