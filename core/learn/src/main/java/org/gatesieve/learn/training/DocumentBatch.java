package org.gatesieve.learn.training;

import org.gatesieve.learn.layers.TokenBatch;

/** A mini-batch of encoded documents, in buffers that are used again for the next one. */
final class DocumentBatch {
  private final TokenBatch tokens = new TokenBatch();
  private LabelledDocuments source;
  private int[] documents;
  private int[] labels = new int[0];
  private int[] words = new int[0];
  private long length;

  /** Takes the given documents in the given order; both have to stay as they are. */
  void fill(LabelledDocuments source, int[] documents) {
    this.source = source;
    this.documents = documents;
    int steps = 1;
    for (int document : documents) {
      steps = Math.max(steps, source.length(document));
    }
    if (labels.length < documents.length) {
      labels = new int[documents.length];
    }
    if (words.length < steps) {
      words = new int[steps];
    }
    tokens.begin(documents.length, steps);
    length = 0;
    for (int row = 0; row < documents.length; row++) {
      int count = source.length(documents[row]);
      source.copy(documents[row], words);
      for (int step = 0; step < count; step++) {
        tokens.put(row, step, words[step]);
      }
      labels[row] = source.label(documents[row]);
      length += count;
    }
  }

  TokenBatch tokens() {
    return tokens;
  }

  /** One per document, at its beginning. */
  int[] labels() {
    return labels;
  }

  /** Number of documents. */
  int size() {
    return documents.length;
  }

  /** Ids that are not padding. */
  long length() {
    return length;
  }

  /** The same as DL4J's arrays. */
  MiniBatch arrays(int outputs) {
    return MiniBatch.of(source, documents, outputs);
  }
}
