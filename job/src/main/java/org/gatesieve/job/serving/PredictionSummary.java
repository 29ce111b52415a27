package org.gatesieve.job.serving;

/**
 * What a batch of predictions took.
 *
 * @param tokens ids that the model has read
 * @param seconds from the first document to the finished output
 * @param quarantine where the bad records lie, when there are some
 */
public record PredictionSummary(
    long documents, long badRecords, long tokens, double seconds, String quarantine) {

  /** In one line. */
  public String line() {
    return "%,d documents, %,d tokens, %,.0f tokens/s"
            .formatted(documents, tokens, tokens / seconds)
        + (badRecords == 0 ? "" : "; %,d bad records in %s".formatted(badRecords, quarantine));
  }
}
