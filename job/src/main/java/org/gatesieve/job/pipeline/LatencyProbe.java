package org.gatesieve.job.pipeline;

import java.util.List;
import org.gatesieve.compact.inference.CompactClassifier;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.job.report.Latency;

/** Times the compact model on single documents, ids to probabilities, in this thread. */
final class LatencyProbe {
  /** Enough for the JIT compiler to have finished with so small a loop. */
  private static final long WARM_UP_NANOSECONDS = 1_000_000_000L;

  private LatencyProbe() {}

  /**
   * Times each document once, after warming up on all of them in turn.
   *
   * @param documents compact ids, at least one document
   */
  static Latency measure(CompactModel model, List<int[]> documents) {
    CompactClassifier classifier = new CompactClassifier(model);
    float guard = 0;
    long begin = System.nanoTime();
    for (int i = 0; System.nanoTime() - begin < WARM_UP_NANOSECONDS; i++) {
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
