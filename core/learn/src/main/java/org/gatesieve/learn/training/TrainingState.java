package org.gatesieve.learn.training;

/**
 * What one averaging round hands to the next.
 *
 * @param parameters DL4J's flat parameters
 * @param updater DL4J's flat updater state, as Adam's moments
 * @param step global step: steps that every shard has made so far
 */
public record TrainingState(float[] parameters, float[] updater, int step) {}
