package org.gatesieve.compact.model;

/**
 * One gate kind of a collapsed LSTM: live columns with their weights, one constant for every other
 * column (METHOD §4, step 7).
 *
 * @param kind which gate
 * @param liveNeurons ascending indices of the neurons whose gate depends on the input
 * @param inputWeights inputs × live, row-major
 * @param recurrentWeights hidden × live, row-major
 * @param bias one value per live neuron
 * @param constants value φ(b) of the gate for every neuron that is not in {@code liveNeurons}, in
 *     ascending order of the neuron
 */
public record CompactGate(
    GateKind kind,
    int[] liveNeurons,
    float[] inputWeights,
    float[] recurrentWeights,
    float[] bias,
    float[] constants) {}
