package org.gatesieve.job.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Quality of a language model with every window of the text read from the zero state, as the
 * published reference results were measured.
 *
 * @param window tokens of a window
 * @param masked of the network with its masks applied
 * @param compact of the compact model
 */
@JsonPropertyOrder({"window", "masked", "compact"})
public record ColdWindows(int window, double masked, double compact) {}
