package org.gatesieve.learn.training;

import java.io.Serializable;

/**
 * How a network did on some documents.
 *
 * @param documents documents scored
 * @param correct documents whose most probable label is theirs
 * @param lossSum cross-entropy, summed over the documents
 */
public record Evaluation(long documents, long correct, double lossSum) implements Serializable {
  public static final Evaluation NONE = new Evaluation(0, 0, 0);

  public Evaluation plus(Evaluation other) {
    return new Evaluation(
        documents + other.documents, correct + other.correct, lossSum + other.lossSum);
  }

  public double accuracy() {
    return (double) correct / documents;
  }
}
