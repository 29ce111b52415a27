package org.gatesieve.compact.inference;

import org.gatesieve.compact.model.CompactLstm;
import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.model.OneHotWords;

/** What a word adds to the preactivations of the live gate columns. */
interface InputPart {

  /** Adds the part of the word with this row. */
  void add(int row, double[] sums);

  static InputPart of(CompactNetwork network) {
    CompactLstm lstm = network.lstm();
    return network.embedding() instanceof OneHotWords
        ? LookedUpRows.of(lstm)
        : new EmbeddedRows(
            network.embedding().weights(),
            lstm.inputs(),
            WidenedRows.widened(LiveColumns.inputWeights(lstm)));
  }
}
