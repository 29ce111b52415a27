package org.gatesieve.compact.inference;

/**
 * How well a language model predicts a text.
 *
 * @param tokens number of tokens that were predicted
 * @param nats sum of −ln p over them
 * @param leftOut tokens of the text that have no id: neither read nor predicted
 */
public record TextScore(long tokens, double nats, long leftOut) {
  private static final double NATS_PER_BIT = 0.6931471805599453;

  /** e^(nats / tokens); NaN when nothing was predicted. */
  public double perplexity() {
    return StrictMath.exp(nats / tokens);
  }

  /** Mean −log₂ p; NaN when nothing was predicted. */
  public double bitsPerToken() {
    return nats / tokens / NATS_PER_BIT;
  }
}
