package org.gatesieve.job.baseline;

/**
 * The n-grams of one length n with their counts. A count is that of occurrences at a model's full
 * length, and below it the number of different tokens that stand before.
 */
final class NgramOrder {
  private static final double SMALLEST_DISCOUNT = 0.01;

  private final NgramIds ids = new NgramIds();
  private final Counters counts = new Counters();

  /** Sum of the counts of what follows a context. */
  private final Counters totals = new Counters();

  /** How many different tokens follow a context. */
  private final Counters followers = new Counters();

  private double discount = SMALLEST_DISCOUNT;

  NgramIds ids() {
    return ids;
  }

  /**
   * One more of an n-gram.
   *
   * @param context number of its first n − 1 tokens
   */
  void count(int ngram, int context) {
    if (counts.increment(ngram) == 1) {
      followers.increment(context);
    }
    totals.increment(context);
  }

  /** Sets the discount n₁ / (n₁ + 2 n₂) by the n-grams with counts 1 and 2. */
  void estimateDiscount() {
    double once = counts.having(1);
    double twice = counts.having(2);
    double estimate = once == 0 ? 0 : once / (once + 2 * twice);
    discount = Math.min(1 - SMALLEST_DISCOUNT, Math.max(SMALLEST_DISCOUNT, estimate));
  }

  /**
   * Probability of a token.
   *
   * @param context number of the n − 1 tokens before, {@link NgramIds#NONE} when they are unknown
   * @param shorter its probability after n − 2 tokens
   */
  double probability(int context, int token, double shorter) {
    int total = context == NgramIds.NONE ? 0 : totals.get(context);
    if (total == 0) {
      return shorter;
    }
    int ngram = ids.find(context, token);
    double own = ngram == NgramIds.NONE ? 0 : Math.max(0, counts.get(ngram) - discount);
    return (own + discount * followers.get(context) * shorter) / total;
  }
}
