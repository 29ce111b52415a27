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

  private static final double SMALLEST_PROBABILITY = 1e-12;

  /**
   * Compares probabilities with labels.
   *
   * @param probabilities document × label
   */
  public static Evaluation of(float[][] probabilities, LabelledDocuments documents) {
    long correct = 0;
    double lossSum = 0;
    for (int document = 0; document < probabilities.length; document++) {
      float[] row = probabilities[document];
      int label = documents.label(document);
      correct += mostProbable(row) == label ? 1 : 0;
      lossSum -= Math.log(Math.max(SMALLEST_PROBABILITY, row[label]));
    }
    return new Evaluation(probabilities.length, correct, lossSum);
  }

  /** The first of the most probable labels. */
  private static int mostProbable(float[] probabilities) {
    int best = 0;
    for (int label = 1; label < probabilities.length; label++) {
      if (probabilities[label] > probabilities[best]) {
        best = label;
      }
    }
    return best;
  }

  public Evaluation plus(Evaluation other) {
    return new Evaluation(
        documents + other.documents, correct + other.correct, lossSum + other.lossSum);
  }

  public double accuracy() {
    return (double) correct / documents;
  }
}
