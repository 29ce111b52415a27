package org.gatesieve.learn.kernel;

/**
 * What a mini-batch shares over its time steps.
 *
 * @param gate z^k per object, rows × 4H
 * @param neuron z^h per object, rows × H
 * @param bias b, 4H
 */
public record CellGroups(float[] gate, float[] neuron, float[] bias) {}
