package org.gatesieve.job.config;

/**
 * How the network gets smaller while it is trained (DESIGN §4).
 *
 * @param enabled whether it does at all
 * @param threshold log α above which a group counts as pruned, a margin above the final threshold
 * @param patience rounds that a group has to be pruned in before it is removed
 * @param rotation share of training after which the embedding is turned into one or two inputs, if
 *     they carry nearly all of it; 0: never
 */
public record ElasticSettings(boolean enabled, double threshold, int patience, double rotation) {}
