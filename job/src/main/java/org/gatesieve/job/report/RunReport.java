package org.gatesieve.job.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * The results of a run. Component names and their order are the keys of {@code report.json}, which
 * other programs read: they stay.
 *
 * @param task {@code classification} or {@code language-model}
 * @param row row of METHOD §1's table, for example {@code W+G+N}
 * @param seed seed of every random number of the run
 * @param quality on the test part or, where there is none, the validation part
 * @param equality proof that the compact model is the masked network
 * @param compression sizes, counted as METHOD §4 says
 * @param structure what is left of the network
 * @param training effort
 * @param latency of the compact model, and of the dense network beside it
 */
@JsonPropertyOrder({
  "task",
  "row",
  "seed",
  "quality",
  "equality",
  "compression",
  "structure",
  "training",
  "latency"
})
public record RunReport(
    String task,
    String row,
    long seed,
    Quality quality,
    Equality equality,
    Compression compression,
    Structure structure,
    TrainingEffort training,
    RunLatency latency) {
  static final String LANGUAGE_MODEL = "language-model";

  /** Whether words are the inputs, and running text is what was read. */
  public boolean ofLanguageModel() {
    return task.equals(LANGUAGE_MODEL);
  }
}
