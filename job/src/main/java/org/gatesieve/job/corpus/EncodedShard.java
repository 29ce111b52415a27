package org.gatesieve.job.corpus;

import java.io.Serializable;
import java.util.List;
import org.gatesieve.learn.training.LabelledDocuments;

/**
 * A fixed portion of a corpus part as ids. The same corpus gives the same shards, whatever the
 * cluster and the order of files. The arrays belong to the shard and must not be written to.
 *
 * @param number which shard, from 0
 * @param labels label of every document
 * @param offsets where every document begins in {@code tokens}, and at the end the total: length
 *     documents + 1
 * @param tokens ids of all documents, one after the other
 */
public record EncodedShard(int number, int[] labels, int[] offsets, int[] tokens)
    implements LabelledDocuments, Serializable {

  public EncodedShard {
    if (offsets.length != labels.length + 1 || offsets[labels.length] != tokens.length) {
      throw new IllegalArgumentException(
          "shard "
              + number
              + ": "
              + labels.length
              + " labels, "
              + offsets.length
              + " offsets and "
              + tokens.length
              + " tokens do not fit together");
    }
  }

  static EncodedShard of(int number, List<EncodedDocument> documents) {
    List<EncodedDocument> sorted = documents.stream().sorted(EncodedDocument.ORDER).toList();
    int[] labels = sorted.stream().mapToInt(EncodedDocument::label).toArray();
    int[] offsets = new int[labels.length + 1];
    for (int i = 0; i < labels.length; i++) {
      offsets[i + 1] = Math.addExact(offsets[i], sorted.get(i).tokens().length);
    }
    int[] tokens = new int[offsets[labels.length]];
    for (int i = 0; i < labels.length; i++) {
      System.arraycopy(sorted.get(i).tokens(), 0, tokens, offsets[i], offsets[i + 1] - offsets[i]);
    }
    return new EncodedShard(number, labels, offsets, tokens);
  }

  @Override
  public int documents() {
    return labels.length;
  }

  @Override
  public int label(int document) {
    return labels[document];
  }

  /** Number of ids of a document, the start id included. */
  @Override
  public int length(int document) {
    return offsets[document + 1] - offsets[document];
  }

  @Override
  public void copy(int document, int[] target) {
    System.arraycopy(tokens, offsets[document], target, 0, length(document));
  }
}
