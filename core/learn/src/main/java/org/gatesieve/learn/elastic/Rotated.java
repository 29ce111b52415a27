package org.gatesieve.learn.elastic;

/**
 * What a rotation made of a network.
 *
 * @param energy share of what words bring into the gates that is kept
 */
public record Rotated(ElasticNetwork network, double energy) {}
