package org.gatesieve.job.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * The results of a run. Component names and their order are the keys of {@code report.json}, which
 * other programs read: they stay.
 *
 * @param task what was learned, for example {@code imdb}
 * @param row row of METHOD §1's table, for example {@code W+G+N}
 * @param seed seed of every random number of the run
 * @param quality on the test documents or, where there are none, the validation documents
 * @param equality proof that the compact model is the masked network
 * @param compression sizes, counted as METHOD §4 says
 * @param structure what is left of the network
 * @param training effort
 * @param latency of the compact model
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
    Latency latency) {}
