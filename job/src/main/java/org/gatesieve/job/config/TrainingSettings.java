package org.gatesieve.job.config;

import org.gatesieve.learn.schedule.Schedule;

/**
 * How the posterior is learnt.
 *
 * @param epochs passes over the training part; 0: they follow from the number of steps
 * @param batchSize documents of a step
 * @param wordDropout probability with which a word of a document is left out, anew in every pass
 * @param learningRate Adam's rate for means of weights
 * @param rateSchedule multiplier of every rate in the course of training
 * @param logSigmaRate multiplier of the rate of s = ln σ
 * @param groupRate multiplier of the rate of the means of group variables
 * @param gradientClip largest global norm of the data gradient; 0 switches clipping off
 * @param localSteps steps of a round on every shard; 0: they follow from the size of the network
 * @param averaging how the posteriors of the shards become one
 * @param patience epochs without a better validation accuracy after which a dense row stops; 0:
 *     never
 * @param fineTuning further epochs with fixed masks
 * @param window tokens that a step of a language model propagates back through
 * @param carriedState whether a window goes on with the state of the one before
 */
public record TrainingSettings(
    int epochs,
    int batchSize,
    double wordDropout,
    double learningRate,
    Schedule rateSchedule,
    double logSigmaRate,
    double groupRate,
    double gradientClip,
    int localSteps,
    Averaging averaging,
    int patience,
    int fineTuning,
    int window,
    boolean carriedState) {}
