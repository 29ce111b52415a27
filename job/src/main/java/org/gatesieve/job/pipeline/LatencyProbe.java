package org.gatesieve.job.pipeline;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.gatesieve.compact.inference.CompactLanguageModel;
import org.gatesieve.compact.inference.TextState;
import org.gatesieve.job.report.Latency;
import org.gatesieve.learn.training.TokenStream;

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
    return Latency.perDocument(
        measure(documents.size(), i -> scorer.probabilities(documents.get(i))[0]));
  }

  /**
   * Times each token of a running text once: a step, and the probabilities of what follows.
   *
   * @param tokens how many, at least one
   */
  static Latency ofTokens(CompactLanguageModel model, TokenStream text, int tokens) {
    TextState state = model.start();
    return Latency.perToken(
        measure(
            tokens,
            place -> {
              state.step(text.token(place));
              return state.probabilities()[0];
            }));
  }

  /** Nanoseconds of every case. */
  private static long[] measure(int cases, IntToDoubleFunction run) {
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
    return nanoseconds;
  }
}
