package org.gatesieve.learn.layers;

import org.gatesieve.learn.memory.FloatBlock;

/**
 * Where DL4J keeps Adam's moments of one parameter.
 *
 * @param state the updater state of the whole network
 * @param first where m begins
 * @param second where v begins
 */
public record Moments(FloatBlock state, int first, int second) {}
