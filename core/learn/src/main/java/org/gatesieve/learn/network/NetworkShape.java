package org.gatesieve.learn.network;

import java.io.Serializable;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;

/**
 * Sizes and nonlinearities of embedding → LSTM → output.
 *
 * @param words V, ids of the training vocabulary, padding, start and unknown included
 * @param inputs X, length of an embedding row
 * @param hidden H, hidden neurons
 * @param outputs K, units of the output layer
 */
public record NetworkShape(
    int words,
    int inputs,
    int hidden,
    int outputs,
    GateActivation gateActivation,
    OutputActivation outputActivation)
    implements Serializable {}
