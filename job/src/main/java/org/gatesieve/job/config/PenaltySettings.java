package org.gatesieve.job.config;

import org.gatesieve.learn.schedule.Schedule;

/**
 * Weight of the KL term of METHOD §2 in the course of training. With a weight other than 1 or a
 * price other than 0 the objective is not METHOD's evidence bound.
 *
 * @param weight factor on the KL of every variational scalar, of long documents
 * @param shortDocuments smallest share of it that shorter ones have
 * @param inputs price of z^x: nats per target and unit of KL, beside KL / N
 * @param hidden price of z^h
 * @param gates price of z^gates
 * @param words price of z^voc: nats per token, since the longer documents are, the less a word of
 *     theirs has to say about the label
 */
public record PenaltySettings(
    Schedule weight,
    double shortDocuments,
    Schedule inputs,
    Schedule hidden,
    Schedule gates,
    Schedule words) {
  /** Tokens from which on a document says its label so often that the evidence bound is kept. */
  private static final double LONG_DOCUMENT = 128;

  /**
   * The weight for documents of {@code tokens} tokens on average. A word of a short one has nothing
   * beside it that would say the same, but the evidence bound pays for it by its occurrences alone.
   */
  public Schedule weightFor(double tokens) {
    return weight.times(Math.max(shortDocuments, Math.min(1, tokens / LONG_DOCUMENT)));
  }

  /** The price of words in nats per target, of documents of {@code tokens} tokens on average. */
  public Schedule wordsFor(double tokens) {
    return words.times(tokens);
  }
}
