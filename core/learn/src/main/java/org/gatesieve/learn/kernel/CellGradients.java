package org.gatesieve.learn.kernel;

/**
 * Gradients that a backward pass over time accumulates.
 *
 * @param cell ∂L/∂c, rows × H: of step t on entry to a step, of step t − 1 on return
 * @param gate ∂L/∂z^k per object, rows × 4H
 * @param neuron ∂L/∂z^h per object, rows × H
 * @param bias ∂L/∂b, 4H
 */
public record CellGradients(float[] cell, float[] gate, float[] neuron, float[] bias) {}
