package org.gatesieve.job.pipeline;

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
  private final Map<Integer, TextState> running = new HashMap<>();
  private final Map<Integer, Integer> lengths = new TreeMap<>();
  private final Map<Integer, Double> suspects = new TreeMap<>();
  private double largest;
  private double nats;
  private long targets;

  WindowDifferences(CompactLanguageModel compact, TokenStream text) {
    this.compact = compact;
    this.text = text;
  }

  /**
   * Compares the predictions behind one token.
   *
   * @param place where the window begins
   * @param probabilities of the masked network in float32
   */
  @Override
  public void accept(int place, int step, float[] probabilities, int from) {
    TextState state = running.computeIfAbsent(place, unused -> compact.start());
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
      float[] actual = state.probabilities();
      for (int id = 0; id < actual.length; id++) {
        difference = larger(difference, expected.get(step)[id], actual[id]);
      }
    }
    return difference;
  }
}
