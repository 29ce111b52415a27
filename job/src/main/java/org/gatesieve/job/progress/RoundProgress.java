package org.gatesieve.job.progress;

import org.gatesieve.job.report.Metric;

/**
 * Where training stands after an averaging round.
 *
 * @param round number of the round, from 1
 * @param epoch passes over the training part so far
 * @param epochs passes in all
 * @param step steps of a shard so far
 * @param loss mean cross-entropy of the round, in nats per document or token
 * @param divergence KL term of the objective, METHOD §2, in nats per document or token
 * @param quality on the validation part; NaN when it was not measured
 * @param metric what the quality is measured in
 * @param words words left
 * @param inputs input neurons left; those of a language model are its words
 * @param hidden hidden neurons left
 * @param gates live gates left
 * @param tokensPerSecond tokens of all shards by wall time
 * @param exchangeSeconds wall time of the round beside local steps: broadcast, reduction, and
 *     waiting for a slot where shards are no multiple of the slots
 * @param secondsLeft if the steps that are left take as long as those of this round
 */
public record RoundProgress(
    int round,
    double epoch,
    int epochs,
    long step,
    double loss,
    double divergence,
    double quality,
    Metric metric,
    int words,
    int inputs,
    int hidden,
    int gates,
    double tokensPerSecond,
    double exchangeSeconds,
    double secondsLeft) {}
