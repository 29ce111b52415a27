package org.gatesieve.job.corpus;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Size of a corpus part.
 *
 * @param tokens ids kept, start ids included
 * @param documentsByLabel documents of every label, in the order of the corpus's labels
 * @param idCounts occurrences of every id of the vocabulary among {@code tokens}
 */
public record PartCounts(long tokens, long[] documentsByLabel, long[] idCounts)
    implements Serializable {

  static PartCounts none(int labels, int ids) {
    return new PartCounts(0, new long[labels], new long[ids]);
  }

  /** This count and that of one shard; the arrays of this object are reused. */
  PartCounts add(EncodedShard shard) {
    for (int label : shard.labels()) {
      documentsByLabel[label]++;
    }
    for (int id : shard.tokens()) {
      idCounts[id]++;
    }
    return new PartCounts(tokens + shard.tokens().length, documentsByLabel, idCounts);
  }

  PartCounts merge(PartCounts other) {
    Arrays.setAll(documentsByLabel, i -> documentsByLabel[i] + other.documentsByLabel[i]);
    Arrays.setAll(idCounts, i -> idCounts[i] + other.idCounts[i]);
    return new PartCounts(tokens + other.tokens, documentsByLabel, idCounts);
  }

  public long documents() {
    return Arrays.stream(documentsByLabel).sum();
  }
}
