package org.gatesieve.learn.training;

/**
 * What the local steps of a language model's shard give.
 *
 * @param result what the shard contributes to the average
 * @param state h and c for its next round
 */
public record StreamResult(ShardResult result, StreamState state) {}
