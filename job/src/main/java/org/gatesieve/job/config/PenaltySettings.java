package org.gatesieve.job.config;

import org.gatesieve.learn.schedule.Schedule;

/**
 * Weight of the KL term of METHOD §2 in the course of training. With anything but 1 everywhere the
 * objective is not METHOD's evidence bound.
 *
 * @param weight factor on the KL of every variational scalar
 * @param neurons extra factor on z^x and z^h
 * @param gates extra factor on z^gates
 * @param words extra factor on z^voc
 */
public record PenaltySettings(Schedule weight, Schedule neurons, Schedule gates, Schedule words) {}
