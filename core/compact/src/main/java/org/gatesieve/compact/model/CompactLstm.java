package org.gatesieve.compact.model;

import java.util.List;

/**
 * A collapsed LSTM layer with group variables folded into its weights.
 *
 * @param inputs X, the input neurons left
 * @param hidden H, the hidden neurons left
 * @param activation nonlinearity of i, f and o
 * @param gates the four gates in the order of {@link GateKind}
 */
public record CompactLstm(
    int inputs, int hidden, GateActivation activation, List<CompactGate> gates) {}
