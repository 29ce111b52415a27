package org.gatesieve.job.baseline;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * An n-gram model with interpolated Kneser-Ney smoothing (Chen and Goodman 1998) and one discount
 * for each length; single tokens are interpolated with the uniform distribution. With n = 1 the
 * plain frequencies of tokens, discounted.
 */
final class KneserNey {
  private static final int ROOT = 0;

  private final NgramOrder[] orders;
  private final int vocabulary;

  private KneserNey(int longest, int vocabulary) {
    this.orders = Stream.generate(NgramOrder::new).limit(longest).toArray(NgramOrder[]::new);
    this.vocabulary = vocabulary;
  }

  /**
   * Counts n-grams.
   *
   * @param longest n, from 1
   * @param vocabulary V
   * @param tokens ids in [0, V)
   */
  static KneserNey of(int longest, int vocabulary, int[] tokens) {
    KneserNey model = new KneserNey(longest, vocabulary);
    model.count(tokens);
    Arrays.stream(model.orders).forEach(NgramOrder::estimateDiscount);
    return model;
  }

  /** At the beginning of a text. */
  History history() {
    return new History();
  }

  private void count(int[] tokens) {
    int[] before = noTokens();
    int[] after = noTokens();
    for (int place = 0; place < tokens.length; place++) {
      for (int n = 1; n <= Math.min(orders.length, place + 1); n++) {
        NgramIds ids = orders[n - 1].ids();
        int known = ids.size();
        after[n] = ids.add(before[n - 1], tokens[place]);
        if (n == orders.length) {
          orders[n - 1].count(after[n], before[n - 1]);
        }
        if (n > 1 && after[n] == known) {
          // A new n-gram is a new token before the shorter one that it ends in.
          orders[n - 2].count(after[n - 1], before[n - 2]);
        }
      }
      int[] swapped = before;
      before = after;
      after = swapped;
    }
  }

  /** Numbers of the last 0, 1, ... n tokens when there were none. */
  private int[] noTokens() {
    int[] numbers = new int[orders.length + 1];
    Arrays.fill(numbers, NgramIds.NONE);
    numbers[0] = ROOT;
    return numbers;
  }

  /** What was read of a text, as far as the model knows it. Not for several threads. */
  final class History {
    private final int[] last = noTokens();

    private History() {}

    /** Probability that {@code token} comes next. */
    double probability(int token) {
      double probability = 1.0 / vocabulary;
      for (int n = 1; n <= orders.length; n++) {
        probability = orders[n - 1].probability(last[n - 1], token, probability);
      }
      return probability;
    }

    /** Reads on. */
    void add(int token) {
      for (int n = orders.length - 1; n >= 1; n--) {
        last[n] =
            last[n - 1] == NgramIds.NONE
                ? NgramIds.NONE
                : orders[n - 1].ids().find(last[n - 1], token);
      }
    }
  }
}
