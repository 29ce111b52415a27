package org.gatesieve.learn.training;

/** Encoded documents with their labels, as a shard holds them. */
public interface LabelledDocuments {

  int documents();

  /** Number of the label of a document. */
  int label(int document);

  /** Number of ids of a document. */
  int length(int document);

  /** Writes the ids of a document to the beginning of {@code target}. */
  void copy(int document, int[] target);

  /** A copy of the ids of a document. */
  default int[] document(int document) {
    int[] ids = new int[length(document)];
    copy(document, ids);
    return ids;
  }
}
