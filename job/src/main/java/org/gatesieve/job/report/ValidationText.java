package org.gatesieve.job.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Quality of a compact language model on the validation text.
 *
 * @param carried with the state carried over the text, or over the piece of every shard
 * @param coldWindows with every window read from the zero state
 */
@JsonPropertyOrder({"carried", "coldWindows"})
public record ValidationText(double carried, double coldWindows) {}
