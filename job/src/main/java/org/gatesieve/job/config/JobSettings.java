package org.gatesieve.job.config;

import org.gatesieve.learn.network.SparsificationRow;

/**
 * All settings of a job.
 *
 * @param task what the network is trained for
 * @param seed source of every random number
 * @param rowName the row as reports name it: a row of METHOD §1's table, or six letters
 * @param row how each kind of parameter is learnt
 * @param outputPath directory that holds the published runs; empty: nothing can be published
 */
public record JobSettings(
    Task task,
    long seed,
    String rowName,
    SparsificationRow row,
    CorpusSettings corpus,
    TextSettings text,
    NetworkSettings network,
    TrainingSettings training,
    PenaltySettings penalty,
    PruningSettings pruning,
    String outputPath) {}
