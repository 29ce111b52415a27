package org.gatesieve.job.config;

import org.gatesieve.compact.model.GateActivation;

/**
 * Sizes and initial values of the network (METHOD §1, §2).
 *
 * @param inputs X, length of an embedding row
 * @param hidden H, hidden neurons
 * @param gateActivation nonlinearity of the gates i, f and o
 * @param output layer on the last hidden state
 * @param embedding where the first embedding comes from
 * @param embeddingPath file of pretrained vectors; empty unless {@code embedding} is FILE
 * @param embeddingScale half width of the uniform distribution of random embedding rows
 * @param embeddingDecay column j of a random embedding is shrunk by e^(−j / decay); 0: not at all
 * @param initialLogSigma s = ln σ of every variational scalar before training
 * @param forgetBias bias of the forget gate before training
 * @param recurrentGain factor on the orthogonal W^h before training
 * @param localReparametrisation whether the output layer samples preactivations, not weights
 */
public record NetworkSettings(
    int inputs,
    int hidden,
    GateActivation gateActivation,
    OutputChoice output,
    EmbeddingSource embedding,
    String embeddingPath,
    double embeddingScale,
    double embeddingDecay,
    double initialLogSigma,
    double forgetBias,
    double recurrentGain,
    boolean localReparametrisation) {}
