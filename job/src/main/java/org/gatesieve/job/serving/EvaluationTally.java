package org.gatesieve.job.serving;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.gatesieve.compact.inference.Prediction;
import org.gatesieve.job.corpus.BadRecordSummary;

/**
 * What one pass over a test part counts. Integers only, the cross-entropy in fixed point too: their
 * sum is the same in any order, so partitions and task slots change nothing.
 */
final class EvaluationTally implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Steps of the cross-entropy per nat; a document has at most 104 nats, see {@link #loss}. */
  private static final double STEPS_PER_NAT = 0x1p24;

  private final List<String> labels;
  private final long[][] confusion;
  private long lossSteps;

  EvaluationTally(List<String> labels) {
    this.labels = List.copyOf(labels);
    confusion = new long[labels.size()][labels.size()];
  }

  /** Adds a document that has {@code label}. */
  EvaluationTally add(String label, Prediction prediction) {
    int row = labels.indexOf(label);
    confusion[row][labels.indexOf(prediction.label())]++;
    lossSteps += Math.round(loss(prediction.probabilities()[row]) * STEPS_PER_NAT);
    return this;
  }

  EvaluationTally merge(EvaluationTally other) {
    for (int i = 0; i < confusion.length; i++) {
      long[] row = confusion[i];
      long[] others = other.confusion[i];
      Arrays.setAll(row, j -> row[j] + others[j]);
    }
    lossSteps += other.lossSteps;
    return this;
  }

  /** The score; there must be a document. */
  Evaluation evaluation(BadRecordSummary badRecords) {
    long documents = Arrays.stream(confusion).flatMapToLong(Arrays::stream).sum();
    return new Evaluation(labels, confusion, lossSteps / STEPS_PER_NAT / documents, badRecords);
  }

  /** A probability that underflowed counts as the smallest one that did not. */
  private static double loss(float probability) {
    return -StrictMath.log(Math.max(probability, Float.MIN_VALUE));
  }
}
