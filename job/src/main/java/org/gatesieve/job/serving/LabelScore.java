package org.gatesieve.job.serving;

import java.util.OptionalDouble;

/**
 * How well one label is found.
 *
 * @param documents documents that have it
 * @param predicted documents that the model gives it
 * @param hits documents of both kinds
 */
public record LabelScore(String label, long documents, long predicted, long hits) {

  /** Share of the predictions that are right, in [0, 1]; empty when there are none. */
  public OptionalDouble precision() {
    return share(hits, predicted);
  }

  /** Share of the documents that are found, in [0, 1]; empty when there are none. */
  public OptionalDouble recall() {
    return share(hits, documents);
  }

  /** Harmonic mean of both, in [0, 1]; empty when the label occurs nowhere. */
  public OptionalDouble f1() {
    return share(2 * hits, documents + predicted);
  }

  private static OptionalDouble share(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
