package org.gatesieve.learn.layers;

/**
 * Whether and with which noise a forward pass samples.
 *
 * @param training false: means and no noise
 * @param step global step whose noise is drawn
 */
record SampledStep(boolean training, int step) {}
