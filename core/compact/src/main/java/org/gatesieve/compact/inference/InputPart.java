package org.gatesieve.compact.inference;

import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.model.OneHotWords;

/** What bias and word give to the preactivations of the live gate columns. */
interface InputPart {

  /** Writes the part of the word with this compact id; a dead word, 0, is a zero input. */
  void write(int id, double[] columns);

  /** The layout in which {@code network}'s words are read fastest. */
  static InputPart of(CompactNetwork network, LiveColumns live) {
    if (network.embedding() instanceof OneHotWords) {
      return LookedUpRows.of(network.lstm(), live);
    }
    InputPart embedded = EmbeddedRows.of(network, live);
    int rows = network.embedding().rows();
    return ProjectedRows.isSmall(rows, live.count())
        ? ProjectedRows.of(embedded, rows, live.count())
        : embedded;
  }
}
