package org.gatesieve.job.pipeline;

import java.util.List;
import org.gatesieve.compact.inference.CompactClassifier;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.job.report.Latency;

/** Times the compact model on single documents, ids to probabilities, in this thread. */
final class LatencyProbe {
  /** Enough calls for the JIT compiler to have finished with so small a loop. */
  private static final int WARM_UP = 20_000;

  private LatencyProbe() {}

  /**
   * Times each document once, after warming up on all of them in turn.
   *
   * @param documents compact ids, at least one document
   */
  static Latency measure(CompactModel model, List<int[]> documents) {
    CompactClassifier classifier = new CompactClassifier(model);
    float guard = 0;
    for (int i = 0; i < WARM_UP; i++) {
      guard += classifier.probabilities(documents.get(i % documents.size()))[0];
    }
    long[] nanoseconds = new long[documents.size()];
    for (int i = 0; i < nanoseconds.length; i++) {
      long start = System.nanoTime();
      guard += classifier.probabilities(documents.get(i))[0];
      nanoseconds[i] = System.nanoTime() - start;
    }
    if (Float.isNaN(guard)) {
      throw new IllegalStateException("the compact model gives NaN");
    }
    return Latency.of(nanoseconds);
  }
}
