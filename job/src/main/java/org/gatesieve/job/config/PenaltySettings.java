package org.gatesieve.job.config;

import org.gatesieve.learn.schedule.Schedule;

/**
 * Weight of the KL term of METHOD §2 in the course of training. With a weight other than 1 or a
 * price other than 0 the objective is not METHOD's evidence bound.
 *
 * @param weight factor on the KL of every variational scalar
 * @param inputs price of z^x: nats per target and unit of KL, beside KL / N
 * @param hidden price of z^h
 * @param gates price of z^gates
 * @param words price of z^voc: nats per token, since the longer documents are, the less a word of
 *     theirs has to say about the label
 */
public record PenaltySettings(
    Schedule weight, Schedule inputs, Schedule hidden, Schedule gates, Schedule words) {}
