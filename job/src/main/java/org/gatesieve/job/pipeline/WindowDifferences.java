package org.gatesieve.job.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatesieve.compact.inference.CompactLanguageModel;
import org.gatesieve.compact.inference.TextState;
import org.gatesieve.job.report.Equality;
import org.gatesieve.learn.layers.NextTokens;
import org.gatesieve.learn.network.MaskedNetwork;
import org.gatesieve.learn.training.LanguageEvaluation;
import org.gatesieve.learn.training.TokenStream;

/**
 * How far a compact language model is from the masked network, over windows that begin with the
 * state zero: a case is a window, and every probability behind every token of it counts.
 */
final class WindowDifferences implements NextTokens {
  private final CompactLanguageModel compact;
  private final TokenStream text;
  private final int window;
  private final Map<Integer, TextState> running = new HashMap<>();

  /** Readers of finished windows: each holds some numbers per token of the vocabulary. */
  private final Deque<TextState> idle = new ArrayDeque<>();

  private final Map<Integer, Integer> lengths = new TreeMap<>();
  private final Map<Integer, Double> suspects = new TreeMap<>();
  private double largest;
  private double nats;
  private long targets;

  /**
   * Nothing compared yet.
   *
   * @param window tokens of a window; the last ones of a text may be shorter
   */
  WindowDifferences(CompactLanguageModel compact, TokenStream text, int window) {
    this.compact = compact;
    this.text = text;
    this.window = window;
  }

  /**
   * Compares the predictions behind one token.
   *
   * @param place where the window begins
   * @param probabilities of the masked network in float32
   */
  @Override
  public void accept(int place, int step, float[] probabilities, int from) {
    TextState state = running.computeIfAbsent(place, unused -> reader());
    state.step(text.token(place + step));
    double difference = difference(state.probabilities(), probabilities, from);
    if (difference > Equality.TOLERANCE) {
      suspects.merge(place, difference, Math::max);
    } else {
      largest = Math.max(largest, difference);
    }
    nats -= state.logProbability(text.token(place + step + 1));
    targets++;
    lengths.put(place, step + 1);
    if (step == window - 1) {
      idle.push(running.remove(place));
    }
  }

  private TextState reader() {
    if (idle.isEmpty()) {
      return compact.start();
    }
    TextState reader = idle.pop();
    reader.reset();
    return reader;
  }

  private static double difference(float[] compact, float[] masked, int from) {
    double difference = 0;
    for (int id = 0; id < compact.length; id++) {
      difference = larger(difference, masked[from + id], compact[id]);
    }
    return difference;
  }

  /** A number that is not one must not pass for equal. */
  private static double larger(double difference, double expected, double actual) {
    double distance = Math.abs(expected - actual);
    return Double.isNaN(distance) ? Double.POSITIVE_INFINITY : Math.max(difference, distance);
  }

  /** Cross-entropy of the compact model over the windows so far. */
  LanguageEvaluation compact() {
    return new LanguageEvaluation(targets, nats);
  }

  /**
   * The result, with windows on which two float32 computations drifted apart computed again.
   *
   * @param exact the masked network in double precision
   */
  Equality equality(MaskedNetwork exact) {
    double overall = largest;
    int recomputed = 0;
    for (Map.Entry<Integer, Double> suspect : suspects.entrySet()) {
      // After a failure nothing is left to be saved, and every window may be wrong.
      if (overall <= Equality.TOLERANCE) {
        recomputed++;
        overall = Math.max(overall, fromExact(exact, suspect.getKey()));
      } else {
        overall = Math.max(overall, suspect.getValue());
      }
    }
    return new Equality(overall, lengths.size(), recomputed);
  }

  /** The empty input: what is expected before any token. */
  static Equality ofEmptyText(CompactLanguageModel compact, MaskedNetwork exact) {
    return new Equality(difference(exact.firstToken(), compact.start().probabilities()), 1, 0);
  }

  private static double difference(double[] exact, float[] compact) {
    double difference = 0;
    for (int id = 0; id < compact.length; id++) {
      difference = larger(difference, exact[id], compact[id]);
    }
    return difference;
  }

  private double fromExact(MaskedNetwork exact, int place) {
    int[] ids = new int[lengths.get(place)];
    for (int step = 0; step < ids.length; step++) {
      ids[step] = text.token(place + step);
    }
    List<double[]> expected = exact.nextTokens(ids);
    TextState state = compact.start();
    double difference = 0;
    for (int step = 0; step < ids.length; step++) {
      state.step(ids[step]);
      difference = Math.max(difference, difference(expected.get(step), state.probabilities()));
    }
    return difference;
  }
}
