package org.gatesieve.job.config;

/**
 * How the network gets smaller while it is trained (DESIGN §4).
 *
 * @param enabled whether it does at all
 * @param threshold log α above which a group counts as pruned, a margin above the final threshold
 * @param patience rounds that a group has to be pruned in before it is removed
 * @param rotation share of training after which the embedding is re-expressed in fewer inputs; 0:
 *     never
 * @param rotationEnergy share of what words bring into the gates that those inputs keep
 */
public record ElasticSettings(
    boolean enabled, double threshold, int patience, double rotation, double rotationEnergy) {}
