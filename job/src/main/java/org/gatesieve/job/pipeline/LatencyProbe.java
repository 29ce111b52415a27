package org.gatesieve.job.pipeline;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.gatesieve.job.report.Latency;

/** Times the compact model in this thread, ids to probabilities. */
final class LatencyProbe {
  /** Enough for the JIT compiler to have finished with so small a loop. */
  private static final long WARM_UP_NANOSECONDS = 1_000_000_000L;

  private LatencyProbe() {}

  /**
   * Times each document once, after warming up on all of them in turn.
   *
   * @param documents compact ids, at least one document
   */
  static Latency ofDocuments(CompactScorer scorer, List<int[]> documents) {
    return measure(documents.size(), i -> scorer.probabilities(documents.get(i))[0]);
  }

  /**
   * Times each case once, after warming up on all of them in turn.
   *
   * @param run makes case i and gives a number of its result
   */
  static Latency measure(int cases, IntToDoubleFunction run) {
    double guard = 0;
    long begin = System.nanoTime();
    for (int i = 0; System.nanoTime() - begin < WARM_UP_NANOSECONDS; i++) {
      guard += run.applyAsDouble(i % cases);
    }
    long[] nanoseconds = new long[cases];
    for (int i = 0; i < cases; i++) {
      long start = System.nanoTime();
      guard += run.applyAsDouble(i);
      nanoseconds[i] = System.nanoTime() - start;
    }
    if (Double.isNaN(guard)) {
      throw new IllegalStateException("the compact model gives NaN");
    }
    return Latency.perDocument(nanoseconds);
  }
}
