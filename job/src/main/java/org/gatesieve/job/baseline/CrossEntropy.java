package org.gatesieve.job.baseline;

/** Mean cross-entropy of a model on a text that is read piece by piece. */
final class CrossEntropy {
  private final KneserNey.History history;
  private boolean begun;
  private double sum;
  private long targets;

  CrossEntropy(KneserNey model) {
    this.history = model.history();
  }

  /** Reads on; the first token of the text is history only. */
  void read(int[] tokens) {
    for (int token : tokens) {
      if (begun) {
        sum -= Math.log(history.probability(token));
        targets++;
      }
      begun = true;
      history.add(token);
    }
  }

  /** In nats per target; NaN when there was none. */
  double mean() {
    return sum / targets;
  }
}
