package org.gatesieve.learn.training;

/** Encoded documents with their labels, as a shard holds them. */
public interface LabelledDocuments {

  int documents();

  /** Number of the label of a document. */
  int label(int document);

  /** Number of ids of a document. */
  int length(int document);

  /** A copy of the ids of a document. */
  int[] document(int document);
}
