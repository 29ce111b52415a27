package org.gatesieve.benchmarks.comparison;

/**
 * How much is measured.
 *
 * @param warmUpSeconds seconds that every peer trains before the first round
 * @param rounds measurements of every peer
 * @param steps training steps of a measurement
 */
public record Effort(double warmUpSeconds, int rounds, int steps) {}
