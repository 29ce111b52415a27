package org.gatesieve.job.corpus;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;

/**
 * A document on its way into a shard.
 *
 * @param key hash of its text
 * @param tokens ids, the start id first
 */
record EncodedDocument(long key, int label, int[] tokens) implements Serializable {

  /** Total up to documents that are equal once encoded, so that a shard has one order only. */
  static final Comparator<EncodedDocument> ORDER =
      Comparator.comparingLong(EncodedDocument::key)
          .thenComparingInt(EncodedDocument::label)
          .thenComparing(EncodedDocument::tokens, Arrays::compare);
}
