package org.gatesieve.job.export;

import org.gatesieve.compact.model.CompactGate;
import org.gatesieve.compact.model.CompactLstm;
import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.model.OneHotWords;

/**
 * What the graph looks up for a word, and the weights that the LSTM operator multiplies it by.
 *
 * <p>One-hot words have no embedding. Either the R words are looked up as one-hot rows and meet
 * their own input weights, or what they add to the L live columns is looked up and the operator
 * only carries it to its place; whichever is smaller, as the product costs 4H times that.
 *
 * @param rows (R + 1) × inputs; row 0, of the dead words, is zero
 * @param inputWeights 1 × 4H × inputs
 */
record WordTable(FloatTensor rows, FloatTensor inputWeights) {

  static WordTable of(CompactNetwork network, LstmTensors tensors) {
    int words = network.embedding().rows();
    if (network.embedding() instanceof OneHotWords) {
      int columns = columns(network.lstm());
      return words <= columns
          ? new WordTable(oneHot(words), tensors.inputWeights())
          : new WordTable(sideBySide(network.lstm(), words, columns), tensors.selectedColumns());
    }
    return new WordTable(
        embedding(network.embedding().weights(), words, network.lstm().inputs()),
        tensors.inputWeights());
  }

  private static FloatTensor embedding(float[] weights, int words, int inputs) {
    FloatTensor rows = new FloatTensor(words + 1L, Math.max(1, inputs));
    for (int i = 0; i < weights.length; i++) {
      rows.set(inputs + i, weights[i]);
    }
    return rows;
  }

  private static FloatTensor oneHot(int words) {
    FloatTensor rows = new FloatTensor(words + 1L, Math.max(1, words));
    for (int word = 0; word < words; word++) {
      rows.set((word + 1) * words + word, 1);
    }
    return rows;
  }

  private static FloatTensor sideBySide(CompactLstm lstm, int words, int columns) {
    FloatTensor rows = new FloatTensor(words + 1L, Math.max(1, columns));
    int first = 0;
    for (CompactGate gate : lstm.gates()) {
      int live = gate.liveNeurons().length;
      for (int word = 0; word < words; word++) {
        for (int column = 0; column < live; column++) {
          rows.set(
              (word + 1) * columns + first + column, gate.inputWeights()[word * live + column]);
        }
      }
      first += live;
    }
    return rows;
  }

  private static int columns(CompactLstm lstm) {
    return lstm.gates().stream().mapToInt(gate -> gate.liveNeurons().length).sum();
  }
}
