package org.gatesieve.compact.inference;

/**
 * Embedding row times input weights.
 *
 * @param embedding rows × inputs, row-major
 * @param inputWeights inputs × live columns, row-major
 */
record EmbeddedRows(float[] embedding, int inputs, double[] inputWeights) implements InputPart {

  @Override
  public void add(int row, double[] sums) {
    int embedded = row * inputs;
    for (int input = 0; input < inputs; input++) {
      double value = embedding[embedded + input];
      int from = input * sums.length;
      for (int column = 0; column < sums.length; column++) {
        sums[column] += value * inputWeights[from + column];
      }
    }
  }
}
