package org.gatesieve.learn.training;

/**
 * What one shard contributes to an averaging round.
 *
 * @param shard number of the shard
 * @param state parameters and updater state after the local steps
 * @param examples documents seen, the weight in averages; 0 for an empty shard
 * @param tokens ids seen
 * @param meanLoss mean cross-entropy over the local steps, weighted by documents
 */
public record ShardResult(
    int shard, TrainingState state, long examples, long tokens, double meanLoss) {}
