package org.gatesieve.compact.model;

/**
 * The output layer on the last hidden state.
 *
 * @param hidden H, the hidden neurons left
 * @param units one per label with softmax, one in all with sigmoid
 * @param activation softmax or sigmoid
 * @param weights hidden × units, row-major
 * @param bias one value per unit
 */
public record CompactOutput(
    int hidden, int units, OutputActivation activation, float[] weights, float[] bias) {}
