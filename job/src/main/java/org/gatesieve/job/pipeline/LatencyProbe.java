package org.gatesieve.job.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.gatesieve.compact.inference.CompactLanguageModel;
import org.gatesieve.compact.inference.TextState;
import org.gatesieve.job.report.Latency;
import org.gatesieve.learn.training.TokenStream;

/**
 * Times a model of the compact runtime in this thread, ids to probabilities.
 *
 * @param warmUpNanoseconds before the first time that counts
 * @param mostNanoseconds after which no further case is begun; one is timed in any event
 */
record LatencyProbe(long warmUpNanoseconds, long mostNanoseconds) {
  private static final int TIMED_TOKENS = 2000;

  /** Enough for the JIT compiler to have finished with so small a loop; all cases are timed. */
  static final LatencyProbe COMPACT = new LatencyProbe(1_000_000_000L, Long.MAX_VALUE);

  /** A document of a large dense network takes milliseconds, and a run's end should not wait. */
  static final LatencyProbe DENSE = new LatencyProbe(500_000_000L, 1_000_000_000L);

  /**
   * Times each document once, after warming up on all of them in turn.
   *
   * @param documents ids of the model, at least one document
   */
  Latency ofDocuments(Function<int[], float[]> model, List<int[]> documents) {
    long[] nanoseconds = measure(documents.size(), i -> model.apply(documents.get(i))[0]);
    long tokens =
        documents.stream().limit(nanoseconds.length).mapToLong(document -> document.length).sum();
    return Latency.perDocument(nanoseconds, tokens);
  }

  /**
   * Times each of the first tokens of a running text once: a step, and the probabilities of what
   * follows.
   *
   * @param text one token at least
   */
  Latency ofTokens(CompactLanguageModel model, TokenStream text) {
    TextState state = model.start();
    return Latency.perToken(
        measure(
            Math.min(TIMED_TOKENS, text.length()),
            place -> {
              state.step(text.token(place));
              return state.probabilities()[0];
            }));
  }

  /** Nanoseconds of the cases that there was time for, from the first on. */
  private long[] measure(int cases, IntToDoubleFunction run) {
    double guard = 0;
    long begin = System.nanoTime();
    for (int i = 0; System.nanoTime() - begin < warmUpNanoseconds; i++) {
      guard += run.applyAsDouble(i % cases);
    }
    long[] nanoseconds = new long[cases];
    int timed = 0;
    begin = System.nanoTime();
    while (timed < cases && (timed == 0 || System.nanoTime() - begin < mostNanoseconds)) {
      long start = System.nanoTime();
      guard += run.applyAsDouble(timed);
      nanoseconds[timed++] = System.nanoTime() - start;
    }
    if (Double.isNaN(guard)) {
      throw new IllegalStateException("the model that is timed gives NaN");
    }
    return Arrays.copyOf(nanoseconds, timed);
  }
}
